"""Makes small real files of the packed formats, sound ones and hostile ones, so that no binary file is kept."""

import io
import zipfile
import zlib
from collections.abc import Sequence

from pypdf import PdfReader, PdfWriter

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
FONT = b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"
LISTS = f"""<w:numbering xmlns:w="{WORD}">
<w:abstractNum w:abstractNumId="7"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl></w:abstractNum>
<w:abstractNum w:abstractNumId="8"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/></w:lvl></w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="8"/></w:num>
</w:numbering>"""


def make_pdf(pages: Sequence[Sequence[str]], title: str = "") -> bytes:
    """Gives a PDF with the lines of each page, one under the other."""
    return make_pdf_of([_page_content(lines) for lines in pages], title)


def make_pdf_of(contents: Sequence[bytes], title: str = "") -> bytes:
    """Gives a PDF of pages with these content streams, with a font, a cross-reference table and a title."""
    count = len(contents)
    kids = b" ".join(b"%d 0 R" % (5 + 2 * number) for number in range(count))
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Count %d /Kids [ %s ] >>" % (count, kids),
        FONT,
        b"<< /Title (%s) >>" % title.encode("cp1252"),
    ]
    for number, content in enumerate(contents):
        packed = zlib.compress(content, 9)
        objects += [
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents %d 0 R "
            b"/Resources << /Font << /F1 3 0 R >> >> >>" % (6 + 2 * number),
            b"<< /Length %d /Filter /FlateDecode >>\nstream\n%s\nendstream" % (len(packed), packed),
        ]
    return _numbered(objects)


def lock_pdf(pdf: bytes, password: str) -> bytes:
    """Gives the PDF locked with a password."""
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(pdf)))
    writer.encrypt(user_password=password, owner_password="owner", algorithm="RC4-128")
    locked = io.BytesIO()
    writer.write(locked)
    return locked.getvalue()


def make_docx(body: str, **parts: str) -> bytes:
    """Gives a Word document with this XML in its body; `parts` adds files under `word/` or `docProps/`."""
    document = f'<w:document xmlns:w="{WORD}"><w:body>{body}</w:body></w:document>'
    return make_zip({"word/document.xml": document, "word/numbering.xml": LISTS} | parts)


def paragraph(text: str, numbering: int = 0) -> str:
    """The XML of a paragraph; list 1 has bullets, list 2 has numbers."""
    item = f'<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="{numbering}"/></w:numPr></w:pPr>' if numbering else ""
    return f"<w:p>{item}<w:r><w:t>{text}</w:t></w:r></w:p>"


def make_zip(files: dict[str, str]) -> bytes:
    """Gives an archive of these files."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return packed.getvalue()


def understate_sizes(archive: bytes) -> bytes:
    """Gives the archive with every stated unpacked size replaced by a small one, as hostile archives do."""
    changed = bytearray(archive)
    for signature, offset in ((b"PK\x03\x04", 22), (b"PK\x01\x02", 24)):
        at = changed.find(signature)
        while at >= 0:
            changed[at + offset : at + offset + 4] = (1000).to_bytes(4, "little")
            at = changed.find(signature, at + 1)
    return bytes(changed)


def _page_content(lines: Sequence[str]) -> bytes:
    shown = b"".join(b"(%s) Tj T*\n" % _escaped(line) for line in lines)
    return b"BT /F1 11 Tf 60 780 Td 14 TL\n" + shown + b"ET"


def _escaped(line: str) -> bytes:
    return line.encode("cp1252").replace(b"\\", rb"\\").replace(b"(", rb"\(").replace(b")", rb"\)")


def _numbered(objects: Sequence[bytes]) -> bytes:
    file = io.BytesIO()
    file.write(b"%PDF-1.4\n")
    places = []
    for number, content in enumerate(objects, 1):
        places.append(file.tell())
        file.write(b"%d 0 obj\n%s\nendobj\n" % (number, content))
    table = file.tell()
    file.write(b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1))
    file.write(b"".join(b"%010d 00000 n \n" % place for place in places))
    file.write(b"trailer\n<< /Size %d /Root 1 0 R /Info 4 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, table))
    return file.getvalue()
