# Nothing but a comment


