"""What the scenes share: clouds of noise, haze, figures in the distance, the look of a lens."""

import numpy as np
from PIL import Image, ImageDraw, ImageFilter


def noise(height: int, width: int, seed: int, across: float, down: float, octaves: int = 5):
    """Soft clouds between 0 and 1 whose coarsest cells number `across` × `down`."""
    rng = np.random.default_rng(seed)
    total = np.zeros((height, width))
    weight = 0.0
    for octave in range(octaves):
        cells = (max(2, int(down * 2**octave)), max(2, int(across * 2**octave)))
        grid = Image.fromarray((rng.random(cells) * 255).astype(np.uint8))
        layer = np.asarray(grid.resize((width, height), Image.BICUBIC), float) / 255
        total += layer * 0.5**octave
        weight += 0.5**octave
    total /= weight
    low, high = np.percentile(total, [1, 99])
    return np.clip((total - low) / (high - low), 0, 1)


def mixed(under: np.ndarray, colour, amount: np.ndarray) -> np.ndarray:
    """The picture with so much of a colour, or of another picture, laid over each pixel."""
    amount = np.clip(amount, 0, 1)[..., None]
    return under * (1 - amount) + np.asarray(colour, float) * amount


def blurred(array: np.ndarray, radius: float) -> np.ndarray:
    """A mask or a picture out of focus."""
    image = Image.fromarray(np.clip(array * (255 if array.ndim == 2 else 1), 0, 255).astype(np.uint8))
    soft = np.asarray(image.filter(ImageFilter.GaussianBlur(radius)), float)
    return soft / 255 if array.ndim == 2 else soft


def mask(height: int, width: int, paint, finer: int = 3) -> np.ndarray:
    """What `paint(draw, scale)` draws in white, with smooth edges."""
    image = Image.new("L", (width * finer, height * finer), 0)
    paint(ImageDraw.Draw(image), finer)
    return np.asarray(image.resize((width, height), Image.LANCZOS), float) / 255


def developed(picture: np.ndarray, seed: int, grain: float = 2.2, corner: float = 0.28) -> Image.Image:
    """As a camera gives it: darker corners, a soft shoulder in the lights, grain."""
    height, width = picture.shape[:2]
    yy, xx = np.mgrid[-1 : 1 : height * 1j, -1 : 1 : width * 1j]
    picture = picture * (1 - corner * np.clip(xx**2 + yy**2 - 0.35, 0, None) / 1.65)[..., None]
    picture = np.where(picture > 200, 200 + 55 * (1 - np.exp(-(picture - 200) / 55)), picture)
    rng = np.random.default_rng(seed)
    picture = picture + rng.normal(0, grain, (height, width))[..., None]
    image = Image.fromarray(np.clip(picture, 0, 255).astype(np.uint8))
    return image.filter(ImageFilter.GaussianBlur(0.6))


def walker(draw: ImageDraw.ImageDraw, x: float, foot: float, tall: float, step: float, load: int = 0):
    """Somebody who walks, as a silhouette; `load` is 0 nothing, 1 a bag, 2 an umbrella."""
    def at(px, py):
        return (x + px * tall, foot - py * tall)

    draw.ellipse([at(-0.065, 1.0), at(0.065, 0.86)], fill=255)
    draw.polygon([at(-0.05, 0.87), at(0.05, 0.87), at(0.12, 0.80), at(0.11, 0.45),
                  at(-0.11, 0.45), at(-0.12, 0.80)], fill=255)
    thick = max(1, int(tall * 0.085))
    draw.line([at(-0.03, 0.48), at(-step * 0.5, 0.24), at(-step, 0.0)], fill=255, width=thick)
    draw.line([at(0.03, 0.48), at(step * 0.7, 0.25), at(step, 0.0)], fill=255, width=thick)
    arm = max(1, int(tall * 0.06))
    draw.line([at(-0.11, 0.78), at(-0.14 - step * 0.3, 0.60), at(-0.10 - step * 0.2, 0.44)],
              fill=255, width=arm)
    draw.line([at(0.11, 0.78), at(0.14 + step * 0.3, 0.60), at(0.18 + step * 0.2, 0.46)],
              fill=255, width=arm)
    if load == 1:
        draw.rectangle([at(0.10 + step * 0.2, 0.46), at(0.26 + step * 0.2, 0.24)], fill=255)
    if load == 2:
        draw.line([at(0.16, 0.62), at(0.06, 1.18)], fill=255, width=max(1, arm // 2))
        draw.pieslice([at(-0.32, 1.34), at(0.44, 0.92)], 180, 360, fill=255)
