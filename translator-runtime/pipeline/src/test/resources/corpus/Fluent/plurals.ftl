messages = { $n ->
    [0] You have no messages.
    [one] You have one message.
   *[other] You have { $n } messages.
}
place = { NUMBER($pos, type: "ordinal") ->
    [one] You came {$pos}st
    [two] You came {$pos}nd
    [few] You came {$pos}rd
   *[other] You came {$pos}th
}
score =
    { NUMBER($score, minimumFractionDigits: 1) ->
        [0.0] You scored zero points. What happened?
        [one] You scored { NUMBER($score, minimumFractionDigits: 1) } point.
       *[other] You scored { NUMBER($score, minimumFractionDigits: 1) } points.
    }
