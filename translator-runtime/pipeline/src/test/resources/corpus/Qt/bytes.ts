<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.0">
<context>
    <name>Terminal</name>
    <message>
        <source>Escape <byte value="x1b"/>[1mbold<byte value="x1b"/>[0m and bell<byte value="7"/></source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
