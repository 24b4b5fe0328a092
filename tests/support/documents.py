"""A made-up report as other people's files: Word, web page, PDF, and files that are broken or mean harm."""

import html
import zipfile
from io import BytesIO

from docx import Document

LINES = (
    "石桥县2021年政府工作报告",
    "──2021年1月18日在石桥县第九届人民代表大会第五次会议上",
    "县长　周明",
    "各位代表：",
    "现在，我代表县人民政府，向大会报告工作，请予审议。",
    "一、2020年工作回顾",
    "全县地区生产总值完成186.4亿元，同比增长3.1%，固定资产投资下降2.7%，一般公共预算收入9.85亿元，城镇新增就业4120人，"
    "城乡居民人均可支配收入分别达到33120元、16480元，分别增长4.6%、7.9%。",
    "新建农村公路126公里，改造危房318户，新增公办幼儿园学位超过900个，建成养老服务站12个，化解存量债务近3.6亿元。",
    "二、2021年主要任务",
    "今年的主要预期目标是：地区生产总值增长6.5%左右，固定资产投资增长8%，一般公共预算收入增长3%以上。",
    "新建农村公路80公里，新增公办幼儿园学位600个，城镇新增就业4000人以上。",
)
TEXT = "\n".join(LINES) + "\n"
TABLE = (
    ("指标", "2020年", "2019年"),
    ("地区生产总值（亿元）", "186.4", "180.8"),
    ("城镇新增就业（人）", "4120", "3980"),
)


def word(lines=LINES, table=()):
    """The bytes of a Word file."""
    document, file = Document(), BytesIO()
    for line in lines:
        document.add_paragraph(line)
    if table:
        made = document.add_table(len(table), len(table[0]))
        for row, cells in zip(made.rows, table, strict=True):
            for cell, words in zip(row.cells, cells, strict=True):
                cell.text = words
    document.save(file)
    return file.getvalue()


def page(lines=LINES, table=(), more=""):
    """The bytes of a web page: a menu, the report, a script, and more."""
    paragraphs = "".join(f"<p>{html.escape(line)}</p>" for line in lines)
    rows = "".join("<tr><td> " + " </td>\n<td> ".join(cells) + "</td></tr>" for cells in table)
    return (
        '<!DOCTYPE html><html><head><meta charset="utf-8"><title>石桥县人民政府网</title>'
        "<style>p { margin: 1em 0; font-size: 20px; line-height: 2 }</style><script>const said = '99亿元'</script></head>"
        f"<body>{paragraphs}<table>{rows}</table>{more}</body></html>"
    ).encode()


def packed(parts):
    """The bytes of a zip file with these parts."""
    file = BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as package:
        for name, data in parts.items():
            package.writestr(name, data)
    return file.getvalue()


def with_part(data, name, change):
    """A Word file one of whose parts is changed."""
    with zipfile.ZipFile(BytesIO(data)) as package:
        parts = {part: package.read(part) for part in package.namelist()}
    return packed(parts | {name: change(parts[name])})


def pdf(*objects):
    """The bytes of a PDF file of these objects, the first of which is its root."""
    body, places = b"%PDF-1.4\n", []
    for number, content in enumerate(objects, 1):
        places.append(len(body))
        body += f"{number} 0 obj\n{content}\nendobj\n".encode()
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    count = len(objects) + 1
    tail = f"xref\n0 {count}\n0000000000 65535 f \n{table}trailer\n<< /Size {count} /Root 1 0 R >>\n"
    return body + f"{tail}startxref\n{len(body)}\n%%EOF\n".encode()
