# The staff of a day by role.

staff-all = altogether
staff-advisors = advisors
staff-community-advisors = community advisors
staff-volunteers = volunteers
staff-interpreters = interpreters
staff-others = others
staff-count-advisors = { $count ->
    [one] { $count } advisor
   *[other] { $count } advisors
}
staff-count-community-advisors = { $count ->
    [one] { $count } community advisor
   *[other] { $count } community advisors
}
staff-count-volunteers = { $count ->
    [one] { $count } volunteer
   *[other] { $count } volunteers
}
staff-count-interpreters = { $count ->
    [one] { $count } interpreter
   *[other] { $count } interpreters
}
staff-count-others = { $count ->
    [one] { $count } other
   *[other] { $count } others
}
staff-count-untold = { $count ->
    [one] { $count } without a role
   *[other] { $count } without a role
}
error-bad-staff = “{ $text }” tells no staff. Nothing was saved. Write 3 or advisor=2,volunteer=1, { $most } at most.
