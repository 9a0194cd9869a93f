<?xml version="1.0"?>
<TS version="1.1">
<context>
  <name>Old</name>
  <message>
    <source>Old file</source>
  </message>
  <message numerus="yes">
    <source>%n old file(s)</source>
  </message>
  <message encoding="UTF-8">
    <source>Größe</source>
    <translation type='unfinished' ></translation >
  </message>
</context>
</TS>
