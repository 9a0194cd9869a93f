preferences =
    { PLATFORM() ->
        [windows] Options
       *[other] Preferences
    }
    .title =
        { PLATFORM() ->
            [macos] Open the preferences (⌘,)
           *[other] Open the options
        }
