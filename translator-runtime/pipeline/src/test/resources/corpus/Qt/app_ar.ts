<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar">
<context>
    <name>Inbox</name>
    <message numerus="yes">
        <source>%Ln message(s)</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>Inbox</source>
        <translation>البريد الوارد</translation>
    </message>
</context>
</TS>
