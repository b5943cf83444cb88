"""Writes the paragraphs of a text file with python-docx: the peer of `gangmu convert` in bench/convert.rs."""

import re
import sys

from docx import Document
from docx.shared import Pt

LEVELS = [re.compile(p) for p in (r"[一二三四五六七八九十]+、", r"（[一二三四五六七八九十]+）", r"\d+\.")]


def main(source, target):
    document = Document()
    with open(source, encoding="utf-8") as lines:
        for line in filter(None, map(str.strip, lines)):
            level = next((i for i, label in enumerate(LEVELS, 1) if label.match(line)), 0)
            style = f"Heading {level}" if level else None
            if level == 3 and "。" in line:
                heading, body = line.split("。", 1)
                paragraph = document.add_paragraph(style=style)
                paragraph.add_run(heading + "。").bold = True
                paragraph.add_run(body)
            else:
                paragraph = document.add_paragraph(line, style=style)
            paragraph.paragraph_format.first_line_indent = Pt(32)
    document.save(target)


main(*sys.argv[1:])
