braces = Write {"{"} and {"}"} around it
quote = A quote: {"\""} and a backslash: {"\\"}
unicode = A dash {"\u2014"} and a face {"\U01F602"}
spaces = {"    "}Four spaces before, and one after{" "}
bracket =
    {"["}Press] a key
    {"*"} and this line
    {"."} and that
empty-string = {""}
non-breaking = One{"\u00A0"}word
number = The answer is { 42 }, or { -1.50 }
