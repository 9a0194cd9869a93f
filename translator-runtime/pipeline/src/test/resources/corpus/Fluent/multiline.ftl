first-line-inline = The first line
    and a second one

    after an empty line.
all-below =
    Everything is below,
      with deeper lines,

    and shallow ones.
deep-first =
      The first is deeper
    than the second.
placeable-first =
    { $name } is first
    { $other } begins this line
{ $third } begins at the margin
unusual =            Many spaces before
no-space=No space around the sign
trailing = Spaces after it   
