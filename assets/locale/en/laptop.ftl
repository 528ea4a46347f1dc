# The organisation's common settings and the support report.

error-defaults = The organisation's settings file { $path } could not be used. The book is unchanged, and nothing is preset. Tell your IT support. The program says: { $detail }
command-set-by-organisation = Your organisation has set this. Nothing was changed. Ask your IT support.
settings-set-by-organisation = Your organisation has set this.
support-what = Support report. It holds no visits, names or folder paths. You can give it to your IT support.
