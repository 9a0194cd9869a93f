## Settings

settings-title = Settings
settings-language = Language
    .label = { settings-language }
settings-description =
    Choose how { -brand-name } looks, and what it does
    when you are away.

settings-storage =
    { $used ->
        [one] { $used } byte of { NUMBER($total) } is used
       *[other] { $used } bytes of { NUMBER($total) } are used
    }
    .title = Storage of { $device }
-brand-name = Parcelbird
