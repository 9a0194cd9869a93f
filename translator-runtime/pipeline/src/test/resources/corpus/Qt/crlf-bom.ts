<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1">
<context>
    <name>Win</name>
    <message>
        <source>Line one
Line two</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source> row(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
</TS>
