### Made of many messages.

message-0 = Message number 0
message-1 =
    Message number 1
    in two lines
message-2 = For { $user }, number 2
    .title = Title 2
message-3 = { $n ->
    [one] { $n } of 3
   *[other] { $n } things of 3
}
message-4 = Message number 4
message-5 =
    Message number 5
    in two lines
message-6 = For { $user }, number 6
    .title = Title 6
message-7 = { $n ->
    [one] { $n } of 7
   *[other] { $n } things of 7
}
message-8 = Message number 8
message-9 =
    Message number 9
    in two lines
message-10 = For { $user }, number 10
    .title = Title 10
message-11 = { $n ->
    [one] { $n } of 11
   *[other] { $n } things of 11
}
message-12 = Message number 12
message-13 =
    Message number 13
    in two lines
message-14 = For { $user }, number 14
    .title = Title 14
message-15 = { $n ->
    [one] { $n } of 15
   *[other] { $n } things of 15
}
message-16 = Message number 16
message-17 =
    Message number 17
    in two lines
message-18 = For { $user }, number 18
    .title = Title 18
message-19 = { $n ->
    [one] { $n } of 19
   *[other] { $n } things of 19
}
message-20 = Message number 20
message-21 =
    Message number 21
    in two lines
message-22 = For { $user }, number 22
    .title = Title 22
message-23 = { $n ->
    [one] { $n } of 23
   *[other] { $n } things of 23
}
message-24 = Message number 24
message-25 =
    Message number 25
    in two lines
message-26 = For { $user }, number 26
    .title = Title 26
message-27 = { $n ->
    [one] { $n } of 27
   *[other] { $n } things of 27
}
message-28 = Message number 28
message-29 =
    Message number 29
    in two lines
message-30 = For { $user }, number 30
    .title = Title 30
message-31 = { $n ->
    [one] { $n } of 31
   *[other] { $n } things of 31
}
message-32 = Message number 32
message-33 =
    Message number 33
    in two lines
message-34 = For { $user }, number 34
    .title = Title 34
message-35 = { $n ->
    [one] { $n } of 35
   *[other] { $n } things of 35
}
message-36 = Message number 36
message-37 =
    Message number 37
    in two lines
message-38 = For { $user }, number 38
    .title = Title 38
message-39 = { $n ->
    [one] { $n } of 39
   *[other] { $n } things of 39
}
message-40 = Message number 40
message-41 =
    Message number 41
    in two lines
message-42 = For { $user }, number 42
    .title = Title 42
message-43 = { $n ->
    [one] { $n } of 43
   *[other] { $n } things of 43
}
message-44 = Message number 44
message-45 =
    Message number 45
    in two lines
message-46 = For { $user }, number 46
    .title = Title 46
message-47 = { $n ->
    [one] { $n } of 47
   *[other] { $n } things of 47
}
message-48 = Message number 48
message-49 =
    Message number 49
    in two lines
message-50 = For { $user }, number 50
    .title = Title 50
message-51 = { $n ->
    [one] { $n } of 51
   *[other] { $n } things of 51
}
message-52 = Message number 52
message-53 =
    Message number 53
    in two lines
message-54 = For { $user }, number 54
    .title = Title 54
message-55 = { $n ->
    [one] { $n } of 55
   *[other] { $n } things of 55
}
message-56 = Message number 56
message-57 =
    Message number 57
    in two lines
message-58 = For { $user }, number 58
    .title = Title 58
message-59 = { $n ->
    [one] { $n } of 59
   *[other] { $n } things of 59
}
message-60 = Message number 60
message-61 =
    Message number 61
    in two lines
message-62 = For { $user }, number 62
    .title = Title 62
message-63 = { $n ->
    [one] { $n } of 63
   *[other] { $n } things of 63
}
message-64 = Message number 64
message-65 =
    Message number 65
    in two lines
message-66 = For { $user }, number 66
    .title = Title 66
message-67 = { $n ->
    [one] { $n } of 67
   *[other] { $n } things of 67
}
message-68 = Message number 68
message-69 =
    Message number 69
    in two lines
message-70 = For { $user }, number 70
    .title = Title 70
message-71 = { $n ->
    [one] { $n } of 71
   *[other] { $n } things of 71
}
message-72 = Message number 72
message-73 =
    Message number 73
    in two lines
message-74 = For { $user }, number 74
    .title = Title 74
message-75 = { $n ->
    [one] { $n } of 75
   *[other] { $n } things of 75
}
message-76 = Message number 76
message-77 =
    Message number 77
    in two lines
message-78 = For { $user }, number 78
    .title = Title 78
message-79 = { $n ->
    [one] { $n } of 79
   *[other] { $n } things of 79
}
message-80 = Message number 80
message-81 =
    Message number 81
    in two lines
message-82 = For { $user }, number 82
    .title = Title 82
message-83 = { $n ->
    [one] { $n } of 83
   *[other] { $n } things of 83
}
message-84 = Message number 84
message-85 =
    Message number 85
    in two lines
message-86 = For { $user }, number 86
    .title = Title 86
message-87 = { $n ->
    [one] { $n } of 87
   *[other] { $n } things of 87
}
message-88 = Message number 88
message-89 =
    Message number 89
    in two lines
message-90 = For { $user }, number 90
    .title = Title 90
message-91 = { $n ->
    [one] { $n } of 91
   *[other] { $n } things of 91
}
message-92 = Message number 92
message-93 =
    Message number 93
    in two lines
message-94 = For { $user }, number 94
    .title = Title 94
message-95 = { $n ->
    [one] { $n } of 95
   *[other] { $n } things of 95
}
message-96 = Message number 96
message-97 =
    Message number 97
    in two lines
message-98 = For { $user }, number 98
    .title = Title 98
message-99 = { $n ->
    [one] { $n } of 99
   *[other] { $n } things of 99
}
message-100 = Message number 100
message-101 =
    Message number 101
    in two lines
message-102 = For { $user }, number 102
    .title = Title 102
message-103 = { $n ->
    [one] { $n } of 103
   *[other] { $n } things of 103
}
message-104 = Message number 104
message-105 =
    Message number 105
    in two lines
message-106 = For { $user }, number 106
    .title = Title 106
message-107 = { $n ->
    [one] { $n } of 107
   *[other] { $n } things of 107
}
message-108 = Message number 108
message-109 =
    Message number 109
    in two lines
message-110 = For { $user }, number 110
    .title = Title 110
message-111 = { $n ->
    [one] { $n } of 111
   *[other] { $n } things of 111
}
message-112 = Message number 112
message-113 =
    Message number 113
    in two lines
message-114 = For { $user }, number 114
    .title = Title 114
message-115 = { $n ->
    [one] { $n } of 115
   *[other] { $n } things of 115
}
message-116 = Message number 116
message-117 =
    Message number 117
    in two lines
message-118 = For { $user }, number 118
    .title = Title 118
message-119 = { $n ->
    [one] { $n } of 119
   *[other] { $n } things of 119
}
