"""Prints what Babel finds amiss in catalogues of gettext, a line each; nothing when they are well."""

import sys

from babel.messages.pofile import PoFileError, read_po

for name in sys.argv[1:]:
    with open(name, "rb") as file:
        try:
            catalogue = read_po(file, abort_invalid=True)
        except PoFileError as error:
            print(f"{name}: {error}")
            continue
    for message, errors in catalogue.check():
        for error in errors:
            print(f"{name}: {message.id!r}: {error}")
