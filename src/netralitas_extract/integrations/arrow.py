"""Extractions as Arrow tables, one for each list, for pandas, Polars, DuckDB and Parquet.

>>> from netralitas_extract import extract
>>> tables = to_tables([extract("Pj Bupati Bima melarang ASN ikut kampanye.", id="a1")])
>>> tables["conduct"].select(["article_id", "text", "assertion"]).to_pylist()
[{'article_id': 'a1', 'text': 'ikut kampanye', 'assertion': 'prohibited'}]
>>> tables["dates"].num_rows, tables["dates"].schema.field("start").type
(0, DataType(int64))
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

import msgspec
import pyarrow as pa
import pyarrow.parquet as parquet

from netralitas_extract.model import Extraction

__all__ = ["to_tables", "write_parquet"]

_ARTICLES = "articles"
_KEYS = (
    pa.field("article_number", pa.int64(), nullable=False),
    pa.field("article_id", pa.string()),
)
_SCALARS = {
    msgspec.inspect.StrType: pa.string(),
    msgspec.inspect.LiteralType: pa.string(),
    msgspec.inspect.IntType: pa.int64(),
    msgspec.inspect.BoolType: pa.bool_(),
}


def to_tables(results: Iterable[Extraction]) -> dict[str, pa.Table]:
    """A table for each list of the contract, by its name, and one of the articles themselves.

    A row of a list is a mention (of ``people`` a person, of ``statements`` a statement) with the
    contract's fields as columns, types and order as there; spans within are structs, lists are
    lists. In front stand ``article_number``, that of the extraction (from 0), and ``article_id``,
    its ``id`` or null. ``articles`` has the fields of ``article`` (headline, published …). Tables
    have the same columns however few rows there are.

    A lone surrogate, for which Arrow has no form, becomes a question mark.
    """
    rows: dict[str, list[dict[str, Any]]] = {name: [] for name in _SCHEMAS}
    for number, result in enumerate(results):
        plain = result.to_dict()
        keys = {"article_number": number, "article_id": plain["id"]}
        rows[_ARTICLES].append(keys | plain["article"])
        for name in _SCHEMAS:
            if name != _ARTICLES:
                rows[name] += (keys | row for row in plain[name])
    return {name: _table(rows[name], schema) for name, schema in _SCHEMAS.items()}


def write_parquet(results: Iterable[Extraction], folder: str | Path) -> None:
    """Writes the tables of :func:`to_tables` into ``folder``, which is made where it is missing:
    ``conduct.parquet``, ``people.parquet`` … Files of these names are overwritten.

    Raises ``OSError`` where the folder cannot be written.
    """
    target = Path(folder)
    target.mkdir(parents=True, exist_ok=True)
    for name, table in to_tables(results).items():
        parquet.write_table(table, target / f"{name}.parquet")


def _table(rows: list[dict[str, Any]], schema: pa.Schema) -> pa.Table:
    try:
        return pa.Table.from_pylist(rows, schema=schema)
    except UnicodeEncodeError:
        return pa.Table.from_pylist([_encodable(row) for row in rows], schema=schema)


def _encodable(value: Any) -> Any:
    if isinstance(value, str):
        return value.encode(errors="replace").decode()
    if isinstance(value, list):
        return [_encodable(item) for item in value]
    if isinstance(value, dict):
        return {key: _encodable(item) for key, item in value.items()}
    return value


def _schemas() -> dict[str, pa.Schema]:
    """The schema of each table, read off the types of the contract."""
    found: dict[str, pa.Schema] = {}
    for field in _fields(msgspec.inspect.type_info(Extraction)):
        if isinstance(field.type, msgspec.inspect.ListType):
            found[field.encode_name] = _schema(field.type.item_type)
        elif isinstance(field.type, msgspec.inspect.StructType):
            found[_ARTICLES] = _schema(field.type)
    return found


def _schema(row: msgspec.inspect.Type) -> pa.Schema:
    return pa.schema([*_KEYS, *map(_column, _fields(row))])


def _fields(record: msgspec.inspect.Type) -> tuple[msgspec.inspect.Field, ...]:
    assert isinstance(record, msgspec.inspect.StructType)
    return record.fields


def _column(field: msgspec.inspect.Field) -> pa.Field:
    return pa.field(field.encode_name, _type(field.type))


def _type(kind: msgspec.inspect.Type) -> pa.DataType:
    if isinstance(kind, msgspec.inspect.UnionType):
        (kind,) = (one for one in kind.types if not isinstance(one, msgspec.inspect.NoneType))
    if isinstance(kind, msgspec.inspect.ListType):
        return pa.list_(_type(kind.item_type))
    if isinstance(kind, msgspec.inspect.StructType):
        return pa.struct([_column(field) for field in kind.fields])
    return _SCALARS[type(kind)]


_SCHEMAS = _schemas()
