<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1">
<context>
    <name>Скрипты</name>
    <message>
        <source>Arabic عربي, Hebrew שלום, Japanese 日本語, emoji 😀</source>
        <comment>混合</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
