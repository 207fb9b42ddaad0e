<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US">
<context>
    <name>BookCard</name>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and&#xa0;%n more</numerusform>
            <numerusform>and&#xa0;%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BookJobs</name>
    <message numerus="yes">
        <source>%n page(s) imported</source>
        <translation>
            <numerusform>%n page imported</numerusform>
            <numerusform>%n pages imported</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n panel(s) found</source>
        <translation>
            <numerusform>%n panel found</numerusform>
            <numerusform>%n panels found</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n balloon(s) found</source>
        <translation>
            <numerusform>%n balloon found</numerusform>
            <numerusform>%n balloons found</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n text(s) on the drawing</source>
        <translation>
            <numerusform>%n text on the drawing</numerusform>
            <numerusform>%n texts on the drawing</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) could not be read</source>
        <translation>
            <numerusform>%n file could not be read</numerusform>
            <numerusform>%n files could not be read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source> and %n more</source>
        <translation>
            <numerusform> and&#xa0;%n more</numerusform>
            <numerusform> and&#xa0;%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ConflictDialog</name>
    <message numerus="yes">
        <source>%n text(s) still to decide</source>
        <translation>
            <numerusform>%n text still to decide</numerusform>
            <numerusform>%n texts still to decide</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>JobsButton</name>
    <message numerus="yes">
        <source>%n job(s)</source>
        <translation>
            <numerusform>%n job</numerusform>
            <numerusform>%n jobs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LayoutsPanel</name>
    <message numerus="yes">
        <source>%n panel(s) flow in by reading order. What finds no place goes on a page after this one.</source>
        <translation>
            <numerusform>%n panel flows in by reading order. What finds no place goes on a page after this one.</numerusform>
            <numerusform>%n panels flow in by reading order. What finds no place goes on a page after this one.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NewBookDialog</name>
    <message numerus="yes">
        <source>%n file(s) to import. They are copied; yours stay as they are.</source>
        <translation>
            <numerusform>%n file to import. It is copied; yours stays as it is.</numerusform>
            <numerusform>%n files to import. They are copied; yours stay as they are.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PageChooser</name>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PageStrip</name>
    <message numerus="yes">
        <source>Remove %n page(s)</source>
        <translation>
            <numerusform>Remove %n page</numerusform>
            <numerusform>Remove %n pages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProspectWords</name>
    <message numerus="yes">
        <source>%n line(s) in the file’s own text, which go into the balloons</source>
        <translation>
            <numerusform>%n line in the file’s own text, which goes into the balloons</numerusform>
            <numerusform>%n lines in the file’s own text, which go into the balloons</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n panel(s)</source>
        <translation>
            <numerusform>%n panel</numerusform>
            <numerusform>%n panels</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n balloon(s)</source>
        <translation>
            <numerusform>%n balloon</numerusform>
            <numerusform>%n balloons</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RightsDialog</name>
    <message numerus="yes">
        <source>For %n source page(s)</source>
        <translation>
            <numerusform>For %n source page</numerusform>
            <numerusform>For %n source pages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SetupDialog</name>
    <message numerus="yes">
        <source>Change the %n page(s) of the book, too</source>
        <translation>
            <numerusform>Change the %n page of the book, too</numerusform>
            <numerusform>Change the %n pages of the book, too</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SeveralForm</name>
    <message numerus="yes">
        <source>Lettering of %n balloon(s)</source>
        <translation>
            <numerusform>Lettering of %n balloon</numerusform>
            <numerusform>Lettering of %n balloons</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SourceForm</name>
    <message numerus="yes">
        <source>Make texts of %n on the drawing</source>
        <translation>
            <numerusform>Make a text of %n place on the drawing</numerusform>
            <numerusform>Make texts of %n places on the drawing</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SourceView</name>
    <message numerus="yes">
        <source>%n panel(s) found</source>
        <translation>
            <numerusform>%n panel found</numerusform>
            <numerusform>%n panels found</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n balloon(s)</source>
        <translation>
            <numerusform>%n balloon</numerusform>
            <numerusform>%n balloons</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Spoilers</name>
    <message numerus="yes">
        <source>%n thing(s) to look at first</source>
        <translation>
            <numerusform>%n thing to look at first</numerusform>
            <numerusform>%n things to look at first</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message numerus="yes">
        <source>%n text(s) too long</source>
        <translation>
            <numerusform>%n text too long</numerusform>
            <numerusform>%n texts too long</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StylesPanel</name>
    <message numerus="yes">
        <source>%n balloon(s)</source>
        <translation>
            <numerusform>%n balloon</numerusform>
            <numerusform>%n balloons</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove; its %n balloon(s) become …</source>
        <translation>
            <numerusform>Remove; its %n balloon becomes …</numerusform>
            <numerusform>Remove; its %n balloons become …</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TextCommands</name>
    <message numerus="yes">
        <source>%n text(s) on the drawing can be translated now.</source>
        <translation>
            <numerusform>%n text on the drawing can be translated now.</numerusform>
            <numerusform>%n texts on the drawing can be translated now.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Together</name>
    <message numerus="yes">
        <source>%n text(s) of {0} were changed outside and are taken in.</source>
        <translation>
            <numerusform>%n text of {0} was changed outside and is taken in.</numerusform>
            <numerusform>%n texts of {0} were changed outside and are taken in.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n text(s) were changed both here and outside.</source>
        <translation>
            <numerusform>%n text was changed both here and outside.</numerusform>
            <numerusform>%n texts were changed both here and outside.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WhatComes</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WordReading</name>
    <message numerus="yes">
        <source>%n text(s) read</source>
        <translation>
            <numerusform>%n text read</numerusform>
            <numerusform>%n texts read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to look at</source>
        <translation>
            <numerusform>%n to look at</numerusform>
            <numerusform>%n to look at</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n balloon(s) could not be read</source>
        <translation>
            <numerusform>%n balloon could not be read</numerusform>
            <numerusform>%n balloons could not be read</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_Counted</name>
    <message numerus="yes">
        <source>about %n character(s) too long</source>
        <translation>
            <numerusform>about %n character too long</numerusform>
            <numerusform>about %n characters too long</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) found</source>
        <translation>
            <numerusform>%n place found</numerusform>
            <numerusform>%n places found</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) replaced</source>
        <translation>
            <numerusform>%n place replaced</numerusform>
            <numerusform>%n places replaced</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sentence(s) added to your translation memory.</source>
        <translation>
            <numerusform>%n sentence added to your translation memory.</numerusform>
            <numerusform>%n sentences added to your translation memory.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n term(s) taken from {0}.</source>
        <translation>
            <numerusform>%n term taken from {0}.</numerusform>
            <numerusform>%n terms taken from {0}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n text(s) were known and stand there as drafts.</source>
        <translation>
            <numerusform>%n text was known and stands there as a draft.</numerusform>
            <numerusform>%n texts were known and stand there as drafts.</numerusform>
        </translation>
    </message>
</context>
</TS>
