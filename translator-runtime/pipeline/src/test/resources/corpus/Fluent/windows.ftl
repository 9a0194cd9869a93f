windows = Line ends of Windows
multi =
    First line
    second line
files = { $n ->
    [one] One file
   *[other] { $n } files
}
