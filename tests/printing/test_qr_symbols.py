"""QR symbols: what they hold, and that those made together are those made one by one."""

from __future__ import annotations

from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from idmkit.printing.affine_symbols import AffineSymbols
from idmkit.printing.qr import modules, modules_across

SIZES = ((2, 3), (3, 2), (4, 1), (5, 2), (7, 2), (10, 2))  # version, level: one block and many
CAPACITIES = {(2, 3): 20, (3, 2): 24, (4, 1): 78, (5, 2): 44, (7, 2): 64, (10, 2): 119}


def by_qrcode(text: bytes, version: int, level: int, mask: int) -> int:
    """The symbol as the library makes it, asked without anything of ours."""
    from qrcode.main import QRCode
    from qrcode.util import MODE_8BIT_BYTE, QRData

    code = QRCode(version=version, error_correction=level, border=0, mask_pattern=mask)
    code.add_data(QRData(text, MODE_8BIT_BYTE))
    code.make(fit=False)
    bits = 0
    for row in code.get_matrix():
        for module in row:
            bits = bits << 1 | bool(module)
    return bits


@cache
def affine(version: int, level: int, mask: int) -> AffineSymbols:
    return AffineSymbols(
        lambda text: by_qrcode(text, version, level, mask), CAPACITIES[version, level]
    )


@settings(max_examples=60, deadline=None)
@given(size=st.sampled_from(SIZES), mask=st.sampled_from((0, 2, 7)), data=st.data())
def test_a_symbol_made_of_others_is_the_librarys_own(
    size: tuple[int, int], mask: int, data: st.DataObject
) -> None:
    longest = CAPACITIES[size]
    octets = st.integers(1, 255)  # the library cannot divide a block of zeros
    text = bytes(data.draw(st.lists(octets, min_size=1, max_size=longest)))
    assert affine(*size, mask).symbol(text) == by_qrcode(text, *size, mask)


def test_the_thousandth_symbol_is_made_as_the_first() -> None:
    texts = [f"https://example.org/#p-{number:x}" for number in range(300)]
    first = {text: modules(text, mask=3) for text in texts}
    again = {text: modules(text, mask=3) for text in reversed(texts)}
    assert first == again
    assert len(set(first.values())) == len(texts)


@pytest.mark.parametrize("text", ["", "a", "é" * 50, "x" * 2331])
def test_a_symbol_is_as_large_as_it_says(text: str) -> None:
    for mask in (None, 4):
        symbol = modules(text, mask)
        assert {len(symbol), *map(len, symbol)} == {modules_across(text)}


def test_no_symbol_holds_more_than_the_largest() -> None:
    with pytest.raises(ValueError, match="2332 bytes"):
        modules("x" * 2332)
