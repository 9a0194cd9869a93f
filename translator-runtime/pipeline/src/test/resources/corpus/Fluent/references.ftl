menu-save = Save
help-menu-save =
    Click { menu-save } to save the file.
help-title = See { help-menu-save.title } for more
    .title = the manual
alias = { menu-save }
both = { menu-save } or { -quit-action(kind: "hard", number: 3) }
-quit-action = quit
