# Shown in the head of every page.
welcome = Welcome, { $user }!
farewell = Goodbye
empty-basket =
    Your basket is empty.
    Put something into it,
    and come back.

# $count (Number) - how many files there are
files =
    { $count ->
        [one] One file
       *[other] { $count } files
    }
