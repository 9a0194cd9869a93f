<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1">
<context>
    <name>Toolbar</name>
    <message>
        <source>Preferences</source>
        <translation variants="yes" type="unfinished"><lengthvariant></lengthvariant><lengthvariant></lengthvariant></translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s)</source>
        <translation type="unfinished"><numerusform variants="yes"><lengthvariant></lengthvariant></numerusform></translation>
    </message>
    <message>
        <source>Quit</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
