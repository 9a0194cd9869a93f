compact={$n ->
 [one]One item
*[other]{$n} items
}
wide =
    {    $n    ->
              [ one ]     One wide item
             *[ other ]   { $n } wide items

    }
below =
    { $n ->
        [one]
            One item,
            said in two lines
       *[other]
            { $n } items,
            said in two lines
    }
default-first = { $n ->
   *[other] { $n } things
    [one] One thing
}
