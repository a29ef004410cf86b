"""The parsers of HTML, PDF and DOCX, one format a file; they run in the child process of loaders.intake.sandbox."""
