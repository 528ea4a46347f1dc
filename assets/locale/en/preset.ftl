# Ready beginnings for a new desk.

preset-title = What kind of advice point?
preset-none = Another
preset-none-about = All questions and choices are ready.
preset-change-later = Everything can be changed later in the settings.
error-unknown-preset = There is no ready beginning “{ $name }”. No book was made. Choose one of these: { $known }.
