<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" sourcelanguage="en">
<context>
    <name></name>
    <message id="qtn_ok">
        <source>OK, go on</source>
        <extracomment>Button</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message id="qtn_files" numerus="yes">
        <source>%n files</source>
        <translation type="unfinished"><numerusform></numerusform><numerusform></numerusform></translation>
    </message>
    <message id="qtn_no_source">
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
