<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1">
<dependencies><dependency catalog="qtbase"/></dependencies>
<message id="a.b">
    <location filename="a.qml" line="3"/>
    <source>Top level</source>
    <translation type="unfinished"></translation>
</message>
</TS>
