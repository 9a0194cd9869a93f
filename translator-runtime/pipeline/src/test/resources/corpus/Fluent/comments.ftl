### A comment on the whole resource.
### In two lines.

# A comment that stands for itself.

## Navigation

# Goes to the first page.
# Keep it short.
home = Home
back = Back

##

# Of no group.
other = Other
#
empty-comment = After an empty comment
# At the end.
