"""From a text to a document: title, publisher, date, language and kind, and the lines that are no part of its story."""
