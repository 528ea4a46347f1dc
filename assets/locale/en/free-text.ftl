# Free text that may name a person.

free-text-found = Somebody may be recognised by this. Take it out, or leave it if it is about nobody.
free-text-take-out = Take it out
free-text-take-out-all = Take all out
free-text-identity-code = a personal identity code
free-text-mistyped-identity-code = looks like a personal identity code, but is mistyped
free-text-bank-account = a bank account
free-text-email = an e-mail address
free-text-phone = a telephone number
free-text-diary-number = the number of a matter or client
free-text-long-number = a long number
free-text-address = a street address
free-text-birth-date = a date of birth
free-text-profile = an account on social media
free-text-licence-plate = the registration number of a vehicle
free-text-name = perhaps a name
free-text-warning = Note: somebody may be recognised by the text. It was saved as it was written.
free-text-place = { $kind }: { $before }[{ $marked }]{ $after }
free-text-again-day = You can take them out: give the same command again with --take-out.
free-text-again-observe = Next time they can be taken out at once with --take-out.
free-text-taken-out = { $count ->
    [one] { $count } place was
   *[other] { $count } places were
} taken out by which somebody may be recognised.
