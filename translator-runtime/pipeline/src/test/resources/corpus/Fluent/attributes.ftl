login-input = Predefined value
    .placeholder = email@example.com
    .aria-label = Login input value
    .title = Type your login email
save-button =
    .label = Save
    .accesskey = S
    .tooltiptext =
        Saves the file
        under its name
only-attribute =
    .style = width: 20em
    .data-id = not-for-people
