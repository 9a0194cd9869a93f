<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="">
<context>
    <name>QApplication::Settings</name>
    <message>
        <location filename="settings.ui" line="+14"/>
        <location line="+2"/>
        <source>Language:</source>
        <translation type="unfinished"></translation>
        <userdata>keep this</userdata>
        <extra-loc-layout_id>12</extra-loc-layout_id>
    </message>
    <message>
        <location line="-9"/>
        <source>Theme</source>
        <userdata>x</userdata>
    </message>
</context>
</TS>
