"""How much of a machine one file may take; change a number here where your documents are larger."""

MEGABYTE = 1_000_000

# Above these a file is refused before it is read. A press release has about 5 kB.
TEXT_BYTES = 50 * MEGABYTE
# lxml and trafilatura get slower than linearly: 6 MB took 9 s, 23 MB did not finish in 40 s.
HTML_BYTES = 12 * MEGABYTE
PDF_BYTES = 200 * MEGABYTE
DOCX_BYTES = 100 * MEGABYTE
# Tables are streamed, so the file may be large; one article of it may not.
TABLE_BYTES = 20_000 * MEGABYTE
ROW_CHARACTERS = 10 * MEGABYTE

# A packed document is refused when it would grow beyond this, or beyond this many times its size in the archive.
UNPACKED_BYTES = 200 * MEGABYTE
UNPACKED_RATIO = 200

# Parsers of HTML, PDF and DOCX run in a child process that is ended when it exceeds either.
PARSER_SECONDS = 60.0
PARSER_BYTES = 2_000 * MEGABYTE
# A fresh child after so many files, since the parsers' caches grow.
PARSER_FILES = 500
