"""Two pictures on the river: a footbridge at dawn, a moored boat among reeds at dusk."""

import numpy as np
from PIL import Image

from .light import blurred, developed, mask, mixed, noise, walker


def water_under(land: np.ndarray, horizon: int, height: int, seed: int, dark: float) -> np.ndarray:
    """The land's mirror image, broken by waves that grow towards the eye."""
    width = land.shape[1]
    depth = height - horizon
    rows = np.arange(depth)
    source = np.clip(horizon - 1 - (rows * horizon / depth * 0.82).astype(int), 0, horizon - 1)
    near = (rows / depth)[:, None]
    chop = noise(depth, width, seed, 40, 130, 3) - 0.5
    swell = noise(depth, width, seed + 1, 6, 60, 3) - 0.5
    columns = np.arange(width)[None, :] + (chop * 34 + swell * 60) * (0.08 + near)
    lines = source[:, None] + (chop * 70 + swell * 50) * (0.1 + near * 0.9)
    columns = np.clip(columns, 0, width - 1).astype(int)
    lines = np.clip(lines, 0, horizon - 1).astype(int)
    mirrored = land[lines, columns]
    glint = np.clip(chop * 2 + swell, -0.6, 1)[..., None]
    return mirrored * (1 - dark * (0.35 + 0.65 * near))[..., None] * (1 + 0.16 * glint)


def town(width: int, seed: int, base: float, tallest: float):
    """Roofs of a town along the bank, as the outline of a polygon."""
    rng = np.random.default_rng(seed)
    points, x = [(0, base)], 0.0
    while x < width:
        wide, tall = rng.uniform(26, 90), rng.uniform(0.25, 1) * tallest
        if rng.random() < 0.4:
            points += [(x, base - tall * 0.7), (x + wide / 2, base - tall), (x + wide, base - tall * 0.7)]
        else:
            points += [(x, base - tall), (x + wide, base - tall)]
        x += wide
    return points + [(width, base)]


def bridge(width: int = 1500, height: int = 1000) -> Image.Image:
    """A curved footbridge over the river at sunrise, mist on the water, people on their way."""
    horizon = int(height * 0.60)
    yy, xx = np.mgrid[0:horizon, 0:width].astype(float)
    down = yy / horizon
    sky = np.array([120, 140, 168.0]) + (np.array([252, 206, 158.0]) - np.array([120, 140, 168.0])) * (
        down**1.7)[..., None]
    sun = (width * 0.66, horizon * 0.74)
    away = np.hypot(xx - sun[0], (yy - sun[1]) * 1.1)
    streaks = noise(horizon, width, 5, 3, 14, 5)
    sky = mixed(sky, (255, 232, 206), np.clip(streaks - 0.45, 0, 1) * 0.9 * (0.4 + down))
    sky = mixed(sky, (112, 122, 146), np.clip(0.40 - streaks, 0, 1) * 0.9 * (1 - down))
    sky += (np.exp(-((away / 330) ** 2)) * 44 + np.exp(-((away / 90) ** 2)) * 60)[..., None]
    sky[away < 30] = (255, 250, 232)
    for seed, tall, tone, lift in ((3, 70, (188, 168, 160), 10), (9, 110, (150, 140, 146), 4),
                                   (14, 60, (112, 110, 122), 0)):
        shape = mask(horizon, width, lambda draw, k: draw.polygon(
            [(x * k, y * k) for x, y in town(width, seed, horizon - lift, tall)], fill=255), 2)
        shape[horizon - lift - 1:] = 1
        sky = mixed(sky, tone, blurred(shape, 1.6) * 0.92)
    low = np.exp(-((yy - horizon) / 46) ** 2)
    sky = mixed(sky, (246, 214, 184), low * 0.75)

    span, rise, deck = (-0.06 * width, 1.06 * width), horizon * 0.30, horizon * 0.98

    def top(x):
        along = (x - span[0]) / (span[1] - span[0])
        return deck - rise * (1 - (2 * along - 1) ** 2)

    def steel(draw, k):
        xs = np.linspace(span[0], span[1], 160)
        upper = [(x * k, top(x) * k) for x in xs]
        lower = [(x * k, (top(x) + 15 + 20 * abs(2 * (x - span[0]) / (span[1] - span[0]) - 1)) * k)
                 for x in xs]
        draw.polygon(upper + lower[::-1], fill=255)
        for x in np.arange(0, width, 15):
            draw.line([(x * k, top(x) * k), (x * k, (top(x) - 33) * k)], fill=255, width=max(1, int(1.5 * k)))
        draw.line([(x, y - 34 * k) for x, y in upper], fill=255, width=4 * k)
        for x in (width * 0.235, width * 0.765):
            for lean in (-38, 38):
                draw.polygon([((x - 9) * k, (top(x) + 12) * k), ((x + 9) * k, (top(x) + 12) * k),
                              ((x + lean + 13) * k, (horizon + 40) * k), ((x + lean - 13) * k, (horizon + 40) * k)],
                             fill=255)

    def people(draw, k):
        rng = np.random.default_rng(20)
        at = 70.0
        while at < width - 60:
            tall = rng.uniform(60, 72) * (0.72 if rng.random() < 0.16 else 1)
            walker(draw, at * k, (top(at) + 2) * k, tall * k, rng.uniform(0.06, 0.17), int(rng.integers(0, 2)))
            at += rng.choice([30, 44, 80, 120, 190], p=[0.34, 0.2, 0.2, 0.16, 0.1])

    figures = mask(horizon, width, people)
    frame = mask(horizon, width, steel)
    haze = 0.30 + 0.42 * np.exp(-((away / 420) ** 2))
    dark = np.array([46, 46, 58.0])
    tone = dark + (np.array([226, 176, 130.0]) - dark) * haze[..., None] * 0.62
    land = mixed(mixed(sky, tone * 0.82, figures), tone, frame)
    rim = np.clip(frame - np.roll(frame, 3, axis=0), 0, 1)
    land = mixed(land, (255, 226, 184), rim * 0.55 * np.exp(-((away / 520) ** 2)))
    picture = np.zeros((height, width, 3))
    picture[:horizon] = land
    picture[horizon:] = water_under(land, horizon, height, 31, 0.46)
    row = np.arange(height)[:, None]
    mist = noise(height, width, 44, 4, 16, 5) * np.exp(-(((row - horizon * 1.03) / 74) ** 2))
    picture = mixed(picture, (250, 222, 194), mist * 0.85)
    bank = mask(height, width, lambda draw, k: draw.polygon(
        [(0, height * k)] + [(x * k, (height - 62 + 26 * np.sin(x / 170) + x * 0.05) * k)
                             for x in range(0, int(width * 0.62), 10)] + [(width * 0.64 * k, height * k)],
        fill=255), 1)
    picture = mixed(picture, np.array([34, 34, 38.0]) + noise(height, width, 8, 60, 40, 3)[..., None] * 26,
                    blurred(bank, 5))
    return developed(picture, 61)


def reeds(width: int = 1400, height: int = 1050) -> Image.Image:
    """A new boat moored at the reeds, the last light on the water."""
    horizon = int(height * 0.42)
    yy, xx = np.mgrid[0:horizon, 0:width].astype(float)
    down = yy / horizon
    sky = np.array([74, 92, 124.0]) + (np.array([242, 186, 132.0]) - np.array([74, 92, 124.0])) * (down**1.5)[..., None]
    clouds = noise(horizon, width, 71, 2.4, 9, 6)
    sky = mixed(sky, (236, 150, 112), np.clip(clouds - 0.52, 0, 1) * 1.5 * down)
    sky = mixed(sky, (70, 78, 104), np.clip(0.42 - clouds, 0, 1) * 1.3)
    for seed, tall, tone in ((4, 78, (128, 112, 122)), (6, 46, (84, 80, 94))):
        line = horizon - 6 - tall * noise(1, width, seed, 3, 2, 6)[0]
        sky = mixed(sky, tone, blurred((yy > line[None, :]).astype(float), 2))
    picture = np.zeros((height, width, 3))
    picture[:horizon] = sky
    picture[horizon:] = water_under(sky, horizon, height, 90, 0.34)

    def hull(draw, k):
        left, right, water = width * 0.26, width * 0.80, height * 0.690
        xs = np.linspace(0, 1, 60)
        sheer = [((left + (right - left) * t) * k, (water - 42 - 120 * (2 * t - 1) ** 4 - 18 * t) * k) for t in xs]
        keel = [((left + 74 + (right - left - 150) * t) * k, (water + 32 - 20 * (2 * t - 1) ** 4) * k) for t in xs]
        draw.polygon(sheer + keel[::-1], fill=255)

    shape = mask(height, width, hull)
    yall, xall = np.mgrid[0:height, 0:width].astype(float)
    planks = 0.75 + 0.25 * np.abs(np.sin((yall + 0.00012 * (xall - width * 0.53) ** 2) / 8.4))
    grain = noise(height, width, 12, 8, 160, 3)
    wood = np.array([150, 98, 58.0]) * (planks * (0.66 + 0.5 * grain))[..., None]
    wood *= np.clip(1.36 - (yall - height * 0.60) / (height * 0.12), 0.28, 1.5)[..., None]
    under = np.roll(shape[::-1], int(2 * height * 0.717) - height, axis=0)
    sway = ((noise(height, width, 33, 8, 90, 3) - 0.5) * 26).astype(int)
    under = under[np.clip(np.arange(height)[:, None] + sway, 0, height - 1),
                  np.clip(np.arange(width)[None, :] + sway, 0, width - 1)]
    under[: int(height * 0.71)] = 0
    picture = mixed(picture, (40, 32, 34), blurred(under, 2.4) * 0.82)
    picture = mixed(picture, wood, shape)
    edge = np.clip(shape - np.roll(shape, 5, axis=0), 0, 1)
    picture = mixed(picture, (255, 214, 160), edge * 0.8)

    def inside(draw, k):
        left, right, water = width * 0.26, width * 0.80, height * 0.690
        xs = np.linspace(0.10, 0.90, 50)
        back = [((left + (right - left) * t) * k, (water - 52 - 92 * (2 * t - 1) ** 4 - 18 * t) * k) for t in xs]
        front = [((left + (right - left) * t) * k, (water - 38 - 96 * (2 * t - 1) ** 4 - 18 * t) * k) for t in xs]
        draw.polygon(back + front[::-1], fill=255)
        for t in (0.3, 0.5, 0.7):
            x = (left + (right - left) * t)
            draw.line([(x * k, (water - 66) * k), ((x + 34) * k, (water - 54) * k)], fill=255, width=9 * k)

    picture = mixed(picture, (58, 40, 30), mask(height, width, inside) * 0.9)
    for layer, (count, low, tall, tone, soft) in enumerate((
            (150, 0.78, 250, (66, 58, 52), 0.8), (120, 0.92, 420, (40, 38, 36), 2.2), (46, 1.04, 700, (20, 20, 22), 7.0))):
        rng = np.random.default_rng(50 + layer)

        def stalks(draw, k):
            for _ in range(count):
                side = rng.random()
                x = width * (side * 0.40 if side < 0.62 else 0.74 + (side - 0.62) * 0.74)
                root = height * low + rng.uniform(0, 60)
                length, lean = tall * rng.uniform(0.55, 1.1), rng.uniform(-0.1, 0.24)
                stem = [((x + lean * length * t * t) * k, (root - length * t) * k) for t in np.linspace(0, 1, 9)]
                draw.line(stem, fill=255, width=max(1, int((2 + layer) * k)), joint="curve")
                tip = stem[-1]
                draw.line([tip, (tip[0] + 22 * k, tip[1] + 9 * k), (tip[0] + 40 * k, tip[1] + 30 * k)],
                          fill=255, width=int((5 + 2 * layer) * k), joint="curve")
                for leaf in (0.35, 0.55, 0.7):
                    sx, sy = x + lean * length * leaf**2, root - length * leaf
                    turn = 1 if rng.random() < 0.5 else -1
                    draw.line([(sx * k, sy * k), ((sx + turn * 40) * k, (sy - 46) * k),
                               ((sx + turn * 92) * k, (sy - 30) * k)], fill=255, width=max(1, int((2 + layer) * k)), joint="curve")

        picture = mixed(picture, tone, blurred(mask(height, width, stalks, 2), soft))
    return developed(picture, 62)
