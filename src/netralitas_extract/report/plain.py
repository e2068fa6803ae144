"""Plain text for any output: columns that line up, characters that a terminal does not obey."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

__all__ = ["aligned", "visible"]

# Control characters would move the cursor or recolour the screen, marks of direction reorder it;
# each is replaced by one visible character, so that offsets stay.
_VISIBLE = {code: 0x2400 + code for code in range(0x20) if code not in (0x09, 0x0A, 0x0D)}
_VISIBLE |= {code: 0xFFFD for code in (*range(0x7F, 0xA0), *range(0x202A, 0x202F))}
_VISIBLE |= {code: 0xFFFD for code in (*range(0x2066, 0x206A), *range(0xD800, 0xE000))}
_VISIBLE[0x0D] = 0x20


def visible(text: str) -> str:
    r"""The text with characters that a terminal would obey replaced, one by one, by visible ones.

    >>> visible("ASN\x1b[31m netral\x00")
    'ASN␛[31m netral␀'
    """
    return text.translate(_VISIBLE)


def aligned(rows: Iterable[Sequence[str]], *, left: int = 1) -> str:
    """Rows as lines whose columns line up: the first `left` ones to the left, others to the right.

    >>> print(aligned([("list", "F1"), ("officials", "0.970")]))
    list          F1
    officials  0.970
    """
    table = [list(row) for row in rows]
    widths = [max(map(len, column)) for column in zip(*table, strict=True)]
    return "\n".join(
        "  ".join(
            cell.ljust(width) if position < left else cell.rjust(width)
            for position, (cell, width) in enumerate(zip(row, widths, strict=True))
        ).rstrip()
        for row in table
    )
