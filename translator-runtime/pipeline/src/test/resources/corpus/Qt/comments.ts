<?xml version="1.0" encoding="utf-8"?>
<!-- <!DOCTYPE html> is not what this is -->
<!DOCTYPE TS  >
<!-- made by lupdate -->
<TS version="2.1"><!-- a -->
<context><!-- b -->
    <name>C</name>
    <message><!-- c -->
        <source>Comm<!-- d -->ented</source><!-- e -->
        <translation type="unfinished"><!-- f --></translation><!-- g -->
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation type="unfinished"><!-- h -->
            <numerusform></numerusform><!-- i -->
            <numerusform/>
        <!-- j --></translation>
    </message>
</context>
</TS>
<!-- end -->
