"""Pictures from outside: printed in their own colours, or refused in words."""

from __future__ import annotations

import io
import struct
import zlib
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import pikepdf
import pypdfium2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pikepdf import pdfa
from PIL import Image, ImageCms

from idmkit.printing.page import Page, Picture, PrintedDocument
from idmkit.printing.paper import Box, Size
from idmkit.printing.pdf import write_pdf
from idmkit.printing.pictures import (
    MOST_PIXELS,
    PictureError,
    Raster,
    as_srgb,
    cropped,
    for_print,
)
from tests.badges.colour_science import difference
from tests.badges.colour_science import seen as seen_by_eye

QUARTERS = ("#0b5394", "#d62728", "#2e7d32", "#f9a825")
"""Upper left, upper right, lower left, lower right of the picture that all tests draw."""
SIDE = 16
SEEN_AS_SAME = 2.0  # CIEDE2000
WHITE, HALF_WHITE = "#ffffff", "#85a9c9"


def drawn() -> Image.Image:
    picture = Image.new("RGB", (2 * SIDE, 2 * SIDE))
    for number, colour in enumerate(QUARTERS):
        picture.paste(colour, _quarter(number))
    return picture


def _quarter(number: int) -> tuple[int, int, int, int]:
    left, top = number % 2 * SIDE, number // 2 * SIDE
    return left, top, left + SIDE, top + SIDE


def saved(picture: Image.Image, kind: str = "PNG", **how: object) -> bytes:
    target = io.BytesIO()
    picture.save(target, kind, **how)
    return target.getvalue()


def png(header: tuple[int, int, int, int], rows: bytes, *chunks: tuple[bytes, bytes]) -> bytes:
    """A PNG by hand: width, height, bits, colour type; rows each with a filter byte before it."""
    held = [(b"IHDR", struct.pack(">LLBBBBB", *header, 0, 0, 0)), *chunks]
    held += [(b"IDAT", zlib.compress(rows)), (b"IEND", b"")]
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">L", len(data)) + tag + data + struct.pack(">L", zlib.crc32(tag + data))
        for tag, data in held
    )


def paper(*rasters: Raster) -> bytes:
    marks = tuple(
        Picture(box=Box(10 + 80 * number, 10, 64, 64), raster=raster)
        for number, raster in enumerate(rasters)
    )
    page = Page(size=Size(80.0 * len(rasters) + 10, 84), marks=marks)
    created = datetime(2009, 7, 9, tzinfo=UTC)
    return write_pdf(PrintedDocument(title="x", created=created, pages=(page,)))


def seen(content: bytes) -> list[str]:
    """The colours in the middle of the quarters, as PDFium shows them on paper."""
    pdf = paper(as_srgb(content))
    assert pdfa.validate_written(io.BytesIO(pdf), "2b").findings == []
    with pypdfium2.PdfDocument(pdf) as opened:
        shown = opened[0].render(scale=2).to_pil().convert("RGB")
    places = [(20 + 32 + 64 * (n % 2), 20 + 32 + 64 * (n // 2)) for n in range(4)]
    return [_hex(shown.getpixel(place)) for place in places]


def _hex(colour: Any) -> str:
    return "#" + bytes(colour).hex()


def assert_seen(content: bytes, *colours: str, within: float = SEEN_AS_SAME) -> None:
    for found, wanted in zip(seen(content), colours, strict=True):
        assert difference(*map(_vector, (found, wanted))) < within, (found, wanted)


def _vector(colour: str) -> object:
    return seen_by_eye(colour, "colour")


def assert_quarters(content: bytes, within: float = SEEN_AS_SAME) -> None:
    assert_seen(content, *QUARTERS, within=within)


def four_values() -> list[tuple[int, int, int]]:
    return [tuple(bytes.fromhex(colour[1:])) for colour in QUARTERS]  # type: ignore[misc]


def in_quarters(values: list[bytes]) -> bytes:
    """Rows of a PNG whose four quarters have these pixels."""
    halves = [b"\0" + left * SIDE + right * SIDE for left, right in (values[:2], values[2:])]
    return b"".join(half * SIDE for half in halves)


def srgb_profile() -> bytes:
    """sRGB, always the same: a profile says when it was made, and a test must not."""
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    return profile[:24] + struct.pack(">6H", 2009, 7, 9, 0, 0, 0) + profile[36:]


def swapped_profile() -> bytes:
    """sRGB whose red and blue have changed places."""
    profile = srgb_profile()
    for one, other in ((b"rXYZ", b"bXYZ"), (b"rTRC", b"bTRC")):
        profile = profile.replace(one, b"____", 1).replace(other, one, 1).replace(b"____", other, 1)
    return profile


def press_profile() -> bytes:
    """A press whose four inks, each alone, have the colours of the quarters (ICC.1, lut8Type)."""
    to_lab = ImageCms.buildTransform(
        ImageCms.createProfile("sRGB"), ImageCms.createProfile("LAB"), "RGB", "LAB"
    )
    swatches = Image.new("RGB", (4, 1))
    swatches.putdata(four_values())
    labs = [bytes((a, b ^ 0x80, c ^ 0x80)) for a, b, c in _pixels(to_lab.apply(swatches))]
    nodes = [bytes((0, 128, 128))] * 16
    nodes[0], nodes[8], nodes[4], nodes[2], nodes[1] = bytes((255, 128, 128)), *labs
    ramp, identity = (
        bytes(range(256)),
        struct.pack(">9L", *(65536 * (n % 4 == 0) for n in range(9))),
    )
    table = b"mft1\0\0\0\0\x04\x03\x02\0" + identity + ramp * 4 + b"".join(nodes) + ramp * 3
    white = b"XYZ \0\0\0\0" + struct.pack(">3L", 0xF6D6, 0x10000, 0xD32D)
    tags = {b"A2B0": table, b"wtpt": white}
    start, listed, held = 128 + 4 + 12 * len(tags), struct.pack(">L", len(tags)), b""
    for tag, content in tags.items():
        listed += struct.pack(">4sLL", tag, start + len(held), len(content))
        held += content + bytes(-len(content) % 4)
    size = start + len(held)
    head = struct.pack(">L4sL4s4s4s", size, b"none", 0x02400000, b"prtr", b"CMYK", b"Lab ")
    head += bytes(12) + b"acsp" + bytes(28) + struct.pack(">3L", 0xF6D6, 0x10000, 0xD32D)
    return head.ljust(128, b"\0") + listed + held


def _pixels(picture: Image.Image) -> list[tuple[int, int, int]]:
    data = picture.tobytes()
    return [tuple(data[at : at + 3]) for at in range(0, len(data), 3)]  # type: ignore[misc]


def in_four_inks() -> Image.Image:
    """One ink in each quarter."""
    picture = Image.new("CMYK", (2 * SIDE, 2 * SIDE))
    for number in range(4):
        ink = tuple(255 * (number == other) for other in range(4))
        picture.paste(ink, _quarter(number))
    return picture


def sixteen_bits(kind: int, *, alpha: bool) -> bytes:
    deep = [b"".join(bytes((one, 0x9C)) for one in value) for value in four_values()]
    opaque = b"\xff\xff" if alpha else b""
    return png((2 * SIDE, 2 * SIDE, 16, kind), in_quarters([one + opaque for one in deep]))


WHOLE: dict[str, Callable[[], bytes]] = {
    "RGB": lambda: saved(drawn()),
    "JPEG": lambda: saved(drawn(), "JPEG", quality=95, subsampling=0),
    "progressive JPEG": lambda: saved(drawn(), "JPEG", quality=95, progressive=True, subsampling=0),
    "palette": lambda: saved(drawn().convert("P", palette=Image.Palette.ADAPTIVE)),
    "palette of 2 bits": lambda: saved(drawn().quantize(4), bits=2),
    "RGBA, opaque": lambda: saved(drawn().convert("RGBA")),
    "RGB of 16 bits": lambda: sixteen_bits(2, alpha=False),
    "RGBA of 16 bits": lambda: sixteen_bits(6, alpha=True),
    "animated": lambda: saved(
        drawn(), save_all=True, append_images=[Image.new("RGB", (32, 32), "black")], duration=9
    ),
    "sRGB profile": lambda: saved(drawn(), icc_profile=srgb_profile()),
    "other profile": lambda: saved(
        Image.merge("RGB", drawn().split()[::-1]), icc_profile=swapped_profile()
    ),
    "other profile, JPEG": lambda: saved(
        Image.merge("RGB", drawn().split()[::-1]),
        "JPEG",
        quality=97,
        subsampling=0,
        icc_profile=swapped_profile(),
    ),
    "damaged profile": lambda: saved(drawn(), icc_profile=b"no profile at all" * 20),
    "profile of another kind": lambda: saved(drawn(), icc_profile=press_profile()),
    "CMYK with its profile": lambda: saved(
        in_four_inks(), "JPEG", quality=97, subsampling=0, icc_profile=press_profile()
    ),
    "damaged Exif": lambda: saved(drawn(), "JPEG", quality=95, exif=b"Exif\0\0MM\0*\0\0\0\x08\xff"),
}


@pytest.mark.parametrize("kind", WHOLE)
def test_a_picture_is_printed_in_its_colours(kind: str) -> None:
    assert_quarters(WHOLE[kind](), within=3 if "JPEG" in kind or "Exif" in kind else SEEN_AS_SAME)


@pytest.mark.parametrize("inverted", [True, False])
def test_inks_without_a_profile_are_a_guess_and_never_turned_round(inverted: bool) -> None:  # noqa: FBT001
    picture = Image.new("CMYK", (32, 32), (200, 40, 0, 30))
    content = saved(picture, "JPEG", quality=95)
    if not inverted:  # as from a program that writes no mark of Adobe's: the inks as they are
        turned = saved(Image.eval(picture, lambda ink: 255 - ink), "JPEG", quality=95)
        at = turned.index(b"\xff\xee")
        content = turned[:at] + turned[at + 2 + int.from_bytes(turned[at + 2 : at + 4]) :]
    assert as_srgb(content).guessed
    assert_seen(content, *["#30bee1"] * 4, within=4)


@pytest.mark.parametrize("orientation", range(1, 9))
@pytest.mark.parametrize("kind", ["PNG", "JPEG"])
def test_a_picture_stands_as_the_camera_was_held(orientation: int, kind: str) -> None:
    from PIL import ImageOps

    exif = Image.Exif()
    exif[0x0112] = orientation
    how = {"quality": 97, "subsampling": 0} if kind == "JPEG" else {}
    content = saved(drawn(), kind, exif=exif, **how)
    with Image.open(io.BytesIO(content)) as lying:
        upright = ImageOps.exif_transpose(lying)
        corners = [upright.getpixel(_quarter(number)[:2]) for number in range(4)]
    assert_seen(content, *map(_hex, corners), within=3)


GREY = ("#000000", "#404040", "#8c8c8c", "#f0f0f0")
SHADES = [int(colour[1:3], 16) for colour in GREY]


def grey(bits: int, kind: int, values: list[bytes], *chunks: tuple[bytes, bytes]) -> bytes:
    return png((2 * SIDE, 2 * SIDE, bits, kind), in_quarters(values), *chunks)


@pytest.mark.parametrize(
    "content",
    [
        grey(8, 0, [bytes((one,)) for one in SHADES]),
        grey(16, 0, [bytes((one, 0x80)) for one in SHADES]),
        grey(8, 4, [bytes((one, 255)) for one in SHADES]),
        grey(16, 4, [bytes((one, 0x80, 255, 255)) for one in SHADES]),
    ],
    ids=["8 bits", "16 bits", "8 bits and alpha", "16 bits and alpha"],
)
def test_grey_keeps_its_shades(content: bytes) -> None:
    assert_seen(content, *GREY)


CLEAR = {
    "alpha": lambda: _half_clear("RGBA"),
    "grey of 8 bits": lambda: grey(
        8, 0, [b"\x10", b"\x20", b"\x10", b"\x20"], (b"tRNS", b"\0\x10")
    ),
    "grey of 16 bits": lambda: grey(
        16, 0, [b"\x10\1", b"\x10\2", b"\x10\1", b"\x10\2"], (b"tRNS", b"\x10\1")
    ),
    "grey of 2 bits": lambda: png((8, 2, 2, 0), b"\0\x55\xaa" * 2, (b"tRNS", b"\0\1")),
    "RGB of 16 bits": lambda: grey(
        16, 2, [b"\x10\1" * 3, b"\x20\2" * 3] * 2, (b"tRNS", b"\x10\1" * 3)
    ),
    "palette": lambda: grey(
        8, 3, [b"\0", b"\1"] * 2, (b"PLTE", b"\x10\x10\x10\x20\x20\x20"), (b"tRNS", b"\0")
    ),
}


def _half_clear(mode: str) -> bytes:
    picture = Image.new(mode, (32, 32), (0x20, 0x20, 0x20, 255))
    picture.paste((255, 0, 0, 0), (0, 0, 16, 32))
    return saved(picture)


@pytest.mark.parametrize("kind", CLEAR)
def test_paper_shows_where_a_picture_is_clear(kind: str) -> None:
    shown = seen(CLEAR[kind]())
    assert [shown[0], shown[2]] == [WHITE, WHITE]
    assert all(int(shown[n][1:3], 16) < 0xB0 for n in (1, 3))


def test_what_is_half_clear_is_mixed_with_white_and_no_colour_bleeds() -> None:
    content = saved(Image.new("RGBA", (32, 32), (0x0B, 0x53, 0x94, 128)))
    assert_seen(content, *[HALF_WHITE] * 4)


def test_an_interlaced_picture_is_printed() -> None:
    """Adam7 of two by one pixels: the first pass holds the first of them, the sixth the other."""
    raw = b"\0\x0b\x53\x94" + b"\0\xd6\x27\x28"
    whole = png((2, 1, 8, 2), raw)
    header = struct.pack(">LLBBBBB", 2, 1, 8, 2, 0, 0, 1)
    chunk = b"IHDR" + header
    content = whole[:12] + chunk + struct.pack(">L", zlib.crc32(chunk)) + whole[33:]
    assert as_srgb(content).samples == b"\x0b\x53\x94\xd6\x27\x28"


def test_one_pixel_is_a_picture() -> None:
    assert_seen(saved(Image.new("RGB", (1, 1), "#0b5394")), *["#0b5394"] * 4)


def bomb(width: int, height: int) -> bytes:
    return png((width, height, 8, 2), b"")


REFUSED = {
    "empty": b"",
    "text": b"no picture",
    "beginning": saved(drawn())[:60],
    "cut off": saved(drawn())[:-30],
    "cut off JPEG": saved(drawn(), "JPEG")[:-200],
    "GIF": saved(drawn(), "GIF"),
    "WebP": saved(drawn(), "WEBP"),
    "SVG": b'<svg xmlns="http://www.w3.org/2000/svg"><image href="http://x.example/"/></svg>',
    "wrong sum": saved(drawn())[:45] + b"\x5a" + saved(drawn())[46:],
    "no size": png((0, 4, 8, 2), b""),
    "bomb": bomb(MOST_PIXELS, 2),
    "huge bomb": bomb(0x7FFFFFFF, 0x7FFFFFFF),
    "painted again and again": saved(drawn(), "JPEG") + b"\xff\xda" * 200,
    "white": saved(Image.new("RGB", (9, 9), "white")),
    "clear": saved(Image.new("RGBA", (9, 9), (255, 0, 0, 0))),
    "white on clear": saved(Image.new("LA", (9, 9), (255, 128))),
}


@pytest.mark.parametrize("kind", REFUSED)
def test_what_cannot_be_printed_is_refused(kind: str) -> None:
    with pytest.raises(PictureError, match="picture"):
        as_srgb(REFUSED[kind])


def test_the_bound_is_the_callers() -> None:
    with pytest.raises(PictureError, match=r"at most 0\.001 million"):
        as_srgb(saved(drawn()), most_pixels=1000)


@settings(deadline=None, max_examples=150)
@given(st.data())
def test_a_mutated_picture_is_printed_or_refused(data: st.DataObject) -> None:
    kind = data.draw(st.sampled_from([*WHOLE]))
    content = bytearray(WHOLE[kind]())
    for _ in range(data.draw(st.integers(1, 6))):
        content[data.draw(st.integers(0, len(content) - 1))] = data.draw(st.integers(0, 255))
    try:
        raster = as_srgb(bytes(content))
    except PictureError:
        return
    assert len(raster.samples) == raster.width * raster.height * (1 if raster.is_grey else 3)
    assert paper(for_print(raster, 64, 64)).startswith(b"%PDF")


def test_no_more_pixels_are_kept_than_print_needs() -> None:
    large = as_srgb(saved(Image.linear_gradient("L").resize((3000, 1500))))
    printed = for_print(large, 72, 36)
    assert (printed.width, printed.height) == (600, 300)
    assert for_print(printed, 144, 72) is printed


def test_a_part_is_cut_out() -> None:
    part = cropped(as_srgb(saved(drawn())), SIDE, 0, SIDE, SIDE)
    assert set(_pixels_of(part)) == {four_values()[1]}


def _pixels_of(raster: Raster) -> list[tuple[int, int, int]]:
    return [tuple(raster.samples[at : at + 3]) for at in range(0, len(raster.samples), 3)]  # type: ignore[misc]


def test_the_same_picture_is_held_once_and_written_alike() -> None:
    one, other = as_srgb(saved(drawn())), as_srgb(saved(drawn(), "JPEG"))
    content = paper(one, other, as_srgb(saved(drawn())))
    assert content == paper(one, other, one)
    with pikepdf.open(io.BytesIO(content)) as pdf:
        assert len(pdf.pages[0].Resources.XObject) == 2
        kinds = {str(one.Filter) for one in pdf.pages[0].Resources.XObject.values()}
    assert kinds == {"/FlateDecode", "/DCTDecode"}


def test_what_a_camera_noted_is_not_passed_on() -> None:
    exif = Image.Exif()
    exif[0x010F] = "SecretCamera"
    content = saved(drawn(), "JPEG", exif=exif, comment=b"SecretPlace")
    assert b"Secret" in content
    assert b"Secret" not in paper(as_srgb(content))
