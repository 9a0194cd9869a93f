<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1">
<context>
    <name>License</name>
    <message>
        <source>This program is free software.

You may use it for any purpose, on as many computers as you like, and give copies of it to anyone. It comes without any warranty; if it does not do what you expect, tell us, but do not expect a refund, for there is nothing that we could refund.

	- keep this notice
	- name your changes
</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
