invitation =
    { $gender ->
        [female]
            { $guests ->
                [one] She invited one guest.
               *[other] She invited { $guests } guests.
            }
       *[other]
            { $guests ->
                [one] They invited one guest.
               *[other] They invited { $guests } guests.
            }
    }
counted-gender =
    { $guests ->
        [one] { $gender ->
            [female] One lady
           *[other] One guest
        }
       *[other] { $guests } guests
    }
