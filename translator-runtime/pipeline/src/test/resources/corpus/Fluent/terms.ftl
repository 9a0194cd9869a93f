-brand-short-name = Parcelbird
    .gender = masculine
-vendor-name = Parcelbird Ltd
# The account of a customer.
-account = { $case ->
   *[nominative] account
    [genitive] account’s
}
-sync-service = Sync
about = About { -brand-short-name }
update = { -brand-short-name.gender ->
    [masculine] { -brand-short-name } was updated.
   *[other] The app { -brand-short-name } was updated.
}
sign-in = Sign in to your { -account(case: "nominative") } of { -sync-service }
