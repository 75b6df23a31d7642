"""Pictures of rooms and walls: a lane at night, a boat builder's workshop, a row of oars."""

import numpy as np
from PIL import Image

from .light import blurred, developed, mask, mixed, noise, walker


def lane(width: int = 1500, height: int = 1000) -> Image.Image:
    """A lane after rain: every pixel's ray is followed to a wall or to the wet stones."""
    yy, xx = np.mgrid[0:height, 0:width].astype(float)
    side, eye, wall = 2.0, 1.55, 4.6
    dx = (xx - width * 0.56) / (width * 0.62)
    dy = (height * 0.50 - yy) / (width * 0.62)
    lamps = [(-1.72, 3.2, z) for z in (4.2, 9.4, 15.0, 22.0)] + [(1.72, 3.0, z) for z in (6.6, 12.4, 19.0)]
    stones = noise(900, 900, 3, 60, 60, 4)
    plaster = noise(900, 900, 8, 10, 10, 6)

    def sampled(texture, u, v, scale):
        n = texture.shape[0]
        return texture[(np.abs(v) * scale).astype(int) % n, (np.abs(u) * scale).astype(int) % n]

    def lit(x, y, z, nx, ny):
        warm = np.zeros_like(z)
        for lx, ly, lz in lamps:
            ax, ay, az = lx - x, ly - y, lz - z
            far = ax * ax + ay * ay + az * az
            facing = np.clip((ax * nx + ay * ny) / np.sqrt(far + 0.05), 0.04, 1)
            warm += facing / (far + 0.35)
        return warm

    def scene(ox, oy, oz, dx, dy, dz):
        """Colours seen from points along directions: walls and the sky; the floor is left out."""
        t = np.where(dx > 0, (side - ox) / np.maximum(dx, 1e-6), (-side - ox) / np.minimum(dx, -1e-6))
        t = np.minimum(t, (34 - oz) / np.maximum(dz, 1e-6))
        x, y, z = ox + t * dx, oy + t * dy, oz + t * dz
        row = np.floor(y / 0.085)
        joint = ((y / 0.085) % 1 < 0.16) | (((z / 0.27 + 0.5 * (row % 2)) % 1) < 0.06)
        rough = sampled(plaster, z, y, 150)
        low = y < 0.9 + 0.25 * sampled(plaster, z, z * 0, 40)
        bricks = np.where(joint, 0.62, 0.9 + 0.35 * sampled(stones, np.floor(z / 0.27), row, 31))
        tone = np.where(low, bricks * 0.8, 0.85 + 0.5 * rough)
        place = z % 5.2
        door = (place > 1.0) & (place < 2.0) & (y < 2.15) & (dx < 0)
        window = (place > 2.9) & (place < 3.9) & (y > 1.3) & (y < 2.3)
        tone = np.where(door, 0.34 + 0.1 * ((place * 8) % 1 > 0.12), tone)
        bars = ((place * 5) % 1 < 0.14) | ((y * 4) % 1 < 0.1)
        light = lit(x, y, z, np.where(dx > 0, -1.0, 1.0), 0)
        base = np.stack([0.92 * tone, 0.86 * tone, 0.78 * tone], -1)
        colour = base * (light[..., None] * np.array([860, 640, 390.0]) + np.array([22, 27, 38.0]))
        glow = window & ~bars
        home = (np.floor(z / 5.2) % 3 == 1) & (dx > 0)
        colour = np.where((glow & home)[..., None], np.array([226, 170, 96.0]), colour)
        colour = np.where((glow & ~home)[..., None], np.array([16, 18, 24.0]), colour)
        colour = np.where((window & bars)[..., None], colour * 0.4, colour)
        haze = 1 - np.exp(-np.clip(z, 0, 60) / 26)
        colour = mixed(colour, (92, 74, 58), haze)
        roof = wall + 0.35 * ((np.floor(z / 5.2) * 7) % 3)
        night = np.array([20, 26, 42.0]) + 30 * np.clip(1 - dy * 1.5, 0, 1)[..., None] * np.array([1.0, 0.8, 0.62])
        return np.where((y > roof)[..., None], night, colour)

    zero = np.zeros_like(dx)
    picture = scene(zero, zero + eye, zero, dx, dy, zero + 1)
    reach = eye / np.maximum(-dy, 1e-4)
    fx, fz = reach * dx, reach
    floor = (dy < 0) & (np.abs(fx) < side) & (fz < 34)
    slab = ((fz / 0.55) % 1 < 0.05) | (((fx / 0.8 + 0.5 * (np.floor(fz / 0.55) % 2)) % 1) < 0.035)
    bumps = sampled(stones, fx, fz, 90) - 0.5
    pools = sampled(plaster, fx, fz * 0.6, 90)
    ripple = bumps * np.where(pools > 0.5, 0.05, 0.22)
    tone = np.where(slab, 0.25, 0.52 + 0.4 * bumps)
    light = lit(fx, zero, fz, zero, 1.0)
    ground = tone[..., None] * (light[..., None] * np.array([460, 350, 230.0]) + np.array([18, 22, 31.0]))
    mirrored = scene(fx, zero + 0.01, fz, dx + ripple, -dy + ripple * 0.6, zero + 1)
    for lx, ly, lz in lamps:
        ahead = np.clip(lz - fz, 0.2, None)
        miss = np.hypot((fx + (dx + ripple) * ahead) - lx, ((-dy + ripple * 1.6) * ahead - ly) * 0.34)
        mirrored += (np.exp(-((miss / 0.34) ** 2)) * 420 * (lz > fz))[..., None] * np.array([1, 0.78, 0.5])
    shine = np.clip(0.22 + 0.62 * (1 + dy / 0.5) ** 3, 0.2, 0.9) * np.where(pools > 0.5, 1, 0.62) * np.where(slab, 0.5, 1)
    wet = mixed(ground, np.clip(mirrored, 0, 320), shine)
    wet = mixed(wet, (92, 74, 58), 1 - np.exp(-np.clip(fz, 0, 60) / 26))
    picture = np.where(floor[..., None], wet, picture)
    for lx, ly, lz in lamps:
        px, py = width * 0.56 + lx / lz * width * 0.62, height * 0.50 - (ly - eye) / lz * width * 0.62
        far = np.hypot(xx - px, yy - py) * lz
        picture += (np.exp(-((far / 90) ** 2)) * 300 + 84 / (1 + (far / 260) ** 2) ** 1.5)[..., None] * np.array([1, 0.80, 0.54])
        pole = (np.abs(xx - (px + np.sign(lx) * 20 / lz)) < 22 / lz) & (yy > py - 30 / lz) & (yy < height * 0.50 + eye / lz * width * 0.62)
        picture = mixed(picture, (12, 11, 12), blurred(pole.astype(float), 1) * 0.9)

    def sweeper(draw, k):
        x, foot, tall = width * 0.44 * k, height * 0.735 * k, 330 * k
        walker(draw, x, foot, tall, 0.12)
        draw.line([(x + 0.20 * tall, foot - 0.62 * tall), (x - 0.30 * tall, foot - 0.10 * tall)], fill=255, width=int(4 * k))
        draw.polygon([(x - 0.27 * tall, foot - 0.15 * tall), (x - 0.46 * tall, foot + 0.03 * tall),
                      (x - 0.30 * tall, foot + 0.05 * tall), (x - 0.23 * tall, foot - 0.11 * tall)], fill=255)
        draw.polygon([(x - 0.16 * tall, foot - 0.91 * tall), (x + 0.16 * tall, foot - 0.91 * tall), (x, foot - 1.03 * tall)], fill=255)

    figure = mask(height, width, sweeper)
    fall = np.roll(figure[::-1], int(2 * height * 0.742) - height, axis=0)
    fall[: int(height * 0.735)] = 0
    picture = mixed(picture, picture * 0.22, blurred(fall, 4) * 0.8)
    picture = mixed(picture, (20, 17, 18), figure)
    rim = np.clip(figure - np.roll(figure, -3, axis=1), 0, 1)
    picture = mixed(picture, (255, 206, 140), rim * 0.75)
    return developed(picture, 63, grain=2.6)


def workshop(width: int = 1500, height: int = 1000) -> Image.Image:
    """The ribs of a boat in a shed, light falling in through high windows."""
    yy, xx = np.mgrid[0:height, 0:width].astype(float)
    floor_at = height * 0.76
    boards = 0.8 + 0.2 * ((xx / 74 + 0.3 * np.sin(np.floor(xx / 74))) % 1 > 0.035)
    grain = noise(height, width, 21, 60, 6, 4)
    falloff = np.exp(-(((xx - width * 0.34) / (width * 0.5)) ** 2))
    picture = (np.array([74, 56, 42.0]) * (boards * (0.6 + 0.5 * grain) * (0.35 + 0.8 * falloff))[..., None])
    near = np.clip((yy - floor_at) / (height - floor_at), 0, 1)
    dust = noise(height, width, 22, 40, 40, 4)
    ground = np.array([128, 100, 72.0]) * ((0.42 + 0.5 * dust) * (0.5 + 0.7 * np.exp(-(((xx - width * 0.56) / 460) ** 2))))[..., None]
    picture = mixed(picture, ground * (0.85 + 0.3 * near)[..., None], blurred((yy > floor_at).astype(float), 3))
    windows = [(width * (0.10 + 0.135 * n), height * 0.09, width * 0.098, height * 0.155) for n in range(4)]
    for left, up, wide, tall in windows:
        pane = (xx > left) & (xx < left + wide) & (yy > up) & (yy < up + tall)
        bar = (np.abs(xx - left - wide / 2) < 4) | (np.abs(yy - up - tall / 2) < 4)
        picture = mixed(picture, (255, 246, 222), blurred((pane & ~bar).astype(float), 1.4))
        picture += (blurred(pane.astype(float), 46) * 76)[..., None] * np.array([1, 0.9, 0.7])
    beams = np.zeros((height, width))
    for left, up, wide, tall in windows:
        beams += mask(height, width, lambda draw, k: draw.polygon(
            [(left * k, up * k), ((left + wide) * k, up * k), ((left + wide + 560) * k, (height * 0.96) * k),
             ((left + 400) * k, (height * 0.96) * k)], fill=255), 1)
    fade = np.clip(1.15 - yy / height, 0.1, 1) * (0.7 + 0.5 * noise(height, width, 23, 6, 6, 5))
    air = blurred(np.clip(beams, 0, 1), 14) * fade

    def project(x, y, z):
        return width * 0.50 + (x + 0.16 * (z - 5)) / z * width * 0.86, height * 0.47 - (y - 1.5) / z * width * 0.86

    for number in range(11, -1, -1):
        z = 3.3 + number * 0.62
        along = (number - 4.6) / 7
        beam, deep = 1.18 * (1 - 0.62 * along**2), 1.12 + 0.26 * along**2

        def rib(draw, k, pad=0.0):
            points = []
            for t in np.linspace(-1, 1, 41):
                x = beam * np.sign(t) * abs(t) ** 0.55
                points.append(project(x, 0.34 + deep * abs(t) ** 2.3, z))
            draw.line([(px * k, py * k) for px, py in points], fill=255, width=int((0.082 / z * width * 0.86 + pad) * k), joint="curve")

        body = mask(height, width, rib, 2)
        shade = blurred(np.roll(np.roll(body, 12, axis=1), 9, axis=0), 7)
        picture = mixed(picture, (22, 16, 12), shade * 0.5)
        lit = 0.50 + 0.75 * np.clip((xx - width * 0.5) / (width * 0.3), -0.55, 1)
        texture = 0.75 + 0.4 * noise(height, width, 80 + number, 90, 30, 3)
        tone = np.array([196, 144, 92.0]) * (lit * texture * (1.12 - 0.045 * number))[..., None]
        picture = mixed(picture, tone, body)
        edge = np.clip(body - np.roll(np.roll(body, 4, axis=0), 2, axis=1), 0, 1)
        picture = mixed(picture, (255, 224, 172), edge * 0.62)

    def keel(draw, k):
        left = [project(-0.09, 0.32, z) for z in np.linspace(2.7, 10.4, 20)]
        right = [project(0.09, 0.32, z) for z in np.linspace(2.7, 10.4, 20)]
        draw.polygon([(x * k, y * k) for x, y in left + right[::-1]], fill=255)

    timber = mask(height, width, keel, 2)
    fibre = noise(height, width, 97, 70, 8, 4)
    picture = mixed(picture, (24, 18, 14), blurred(np.roll(timber, 16, axis=0), 8) * 0.6)
    picture = mixed(picture, np.array([150, 108, 70.0]) * (0.7 + 0.5 * fibre)[..., None], timber)
    picture = picture * 1.16
    picture += (air * 62)[..., None] * np.array([1.0, 0.90, 0.68])
    rng = np.random.default_rng(24)
    for _ in range(900):
        x, y = int(rng.uniform(0, width)), int(rng.uniform(floor_at + 40, height - 6))
        size = int(3 + 9 * (y - floor_at) / (height - floor_at))
        picture[y : y + max(2, size // 3), x : x + size] *= rng.uniform(0.7, 1.5)
    return developed(picture, 64, grain=2.6, corner=0.46)


def oars(width: int = 900, height: int = 1300) -> Image.Image:
    """Oars of several lengths against a plastered wall, light from the left."""
    yy, xx = np.mgrid[0:height, 0:width].astype(float)
    wall = noise(height, width, 41, 5, 7, 6)
    cracks = noise(height, width, 42, 3, 4, 6)
    light = 0.58 + 0.52 * np.exp(-(((xx + yy * 0.32 - width * 0.62) / (width * 0.62)) ** 2))
    picture = np.array([204, 186, 158.0]) * ((0.80 + 0.26 * wall) * light)[..., None]
    picture = mixed(picture, (110, 92, 74), (np.abs(cracks - 0.5) < 0.006) * 0.55)
    floor_at = height * 0.90
    ground = np.array([104, 82, 62.0]) * ((0.6 + 0.5 * noise(height, width, 43, 14, 40, 4)) * light)[..., None]
    picture = mixed(picture, ground, blurred((yy > floor_at).astype(float), 2))
    picture = mixed(picture, (30, 22, 18), blurred((np.abs(yy - floor_at) < 14).astype(float), 12) * 0.6)
    rng = np.random.default_rng(44)
    for number, (foot, lean, top) in enumerate(((0.15, 26, 0.16), (0.31, 14, 0.06), (0.47, -4, 0.22),
                                                (0.63, 8, 0.10), (0.80, -16, 0.30))):
        x0, y0 = width * foot, height * (0.925 + 0.012 * (number % 2))
        x1, y1 = x0 + lean, height * top

        def oar(draw, k):
            def at(t, across):
                return ((x0 + (x1 - x0) * t + across) * k, (y0 + (y1 - y0) * t) * k)

            blade = [(0.0, 25), (0.03, 31), (0.2, 33), (0.34, 22), (0.42, 9), (0.5, 8.5), (0.93, 8), (0.935, 12), (0.99, 12), (1.0, 9)]
            draw.polygon([at(t, -w) for t, w in blade] + [at(t, w) for t, w in blade[::-1]], fill=255)

        body = mask(height, width, oar, 3)
        shade = blurred(np.roll(np.roll(body, 34, axis=1), 12, axis=0), 9)
        picture = mixed(picture, (46, 34, 26), shade * 0.66)
        axis = x0 + (x1 - x0) * (y0 - yy) / (y0 - y1)
        half = np.where(yy > y0 - 0.36 * (y0 - y1), 30, 9)
        across = np.clip((xx - axis) / half, -1, 1)
        fibre = noise(height, width, 100 + number, 110, 9, 3)
        hue = np.array([176, 122, 74.0]) + rng.uniform(-22, 26, 1) * np.array([1, 0.9, 0.7])
        tone = hue * ((1.02 - 0.46 * across) * (0.72 + 0.42 * fibre) * (0.72 + 0.4 * light))[..., None]
        picture = mixed(picture, tone, body)
        picture = mixed(picture, (255, 232, 196), np.clip(body - np.roll(body, 2, axis=1), 0, 1) * 0.6)
    return developed(picture, 65, corner=0.34)
