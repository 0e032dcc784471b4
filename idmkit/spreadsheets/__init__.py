"""Workbooks that people fill in: sheets as data, written as XLSX.

`sheet` says what stands where, `workbook` writes it. Text is never taken for a formula.
"""

from idmkit.spreadsheets.sheet import LONGEST_TEXT, Column, Sheet, Value
from idmkit.spreadsheets.workbook import workbook

__all__ = ["LONGEST_TEXT", "Column", "Sheet", "Value", "workbook"]
