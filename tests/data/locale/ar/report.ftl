report-daily-title = التقرير اليومي
report-weekly-title = الإحصاء الأسبوعي
report-page = صفحة { $page } / { $pages }
report-all-places = جميع نقاط الإرشاد
report-axis-place = نقطة الإرشاد
report-axis-date = اليوم
report-axis-week = الأسبوع
report-axis-weekday = يوم الأسبوع
report-axis-hour = الساعة
report-own-name = الاسم الأصلي
report-measure-visits = زيارات
report-measure-mentions = ذكر
report-measure-people = زوار
report-total = المجموع
report-total-mentions = مجموع الذكر
report-total-missing = { $count ->
    [one] { " " }(يوم ناقص)
    [two] { " " }(يومان ناقصان)
    [few] { " " }({ $count } أيام ناقصة)
   *[other] { " " }({ $count } يومًا ناقصًا)
}
report-key-visits = زيارات
report-key-people = زوار
report-key-staff = { $count ->
    [one] مرشد
    [two] مرشدان
    [few] مرشدين
   *[other] مرشدًا
}
report-key-languages = { $count ->
    [one] لغة
    [two] لغتان
    [few] لغات
   *[other] لغة
}
report-key-days = من أيام العمل مسجلة
report-days = الأيام
report-day-state = ما هو معروف عن اليوم
report-by-hour = الزيارات حسب الساعة

report-status-exact = دقيق
report-status-rounded = مقرب
report-status-protected = محمي
report-status-missing = ناقص
report-status-closed = مغلق
report-mark-legend = ? = الرقم ناقص · × = مغلق · * = محمي

report-day-recorded = مسجل
report-day-unexpected = مسجل، ليس يوم عمل
report-day-zero = مفتوح، صفر مؤكد
report-day-closed = مغلق
report-day-missing = ناقص، لم يسجل شيء
report-day-pending = لم يأت بعد
report-day-none = ليس يوم عمل
report-day-recorded-sentence = كانت نقطة الإرشاد مفتوحة وسجلت زياراتها.
report-day-unexpected-sentence = سجلت زيارات مع أن اليوم ليس يوم عمل.
report-day-zero-sentence = كانت نقطة الإرشاد مفتوحة ولم يأت أحد. الصفر مؤكد.
report-day-closed-sentence = كانت نقطة الإرشاد مغلقة.
report-day-missing-sentence = الأرقام ناقصة: لم يسجل شيء عن هذا اليوم. هذا ليس صفرًا.
report-day-pending-sentence = لم يسجل شيء عن هذا اليوم بعد.
report-day-none-sentence = اليوم ليس يوم عمل ولم يسجل عنه شيء.

report-daily-note = ملاحظة اليوم
report-daily-note-shortened = اختصرت الملاحظة لتتسع لها الصفحة.

report-list-empty = لا زيارات.
report-list-only-zero = الأرقام 0.
report-list-others = { $count ->
    [one] خيار آخر
    [two] خياران آخران
    [few] { $count } خيارات أخرى
   *[other] { $count } خيارًا آخر
}
report-list-others-none = { $count ->
    [one] خيار آخر بلا زيارات.
    [two] خياران آخران بلا زيارات.
    [few] { $count } خيارات أخرى بلا زيارات.
   *[other] { $count } خيارًا آخر بلا زيارات.
}
report-list-others-zero = { $count ->
    [one] خيار آخر رقمه 0.
    [two] خياران آخران رقمهما 0.
    [few] { $count } خيارات أخرى رقمها 0.
   *[other] { $count } خيارًا آخر رقمها 0.
}
report-no-numbers-missing = الأرقام ناقصة: لم يسجل شيء عن أيام العمل. هذا ليس صفرًا.
report-no-numbers-closed = كانت نقطة الإرشاد مغلقة، فلا أرقام.
report-no-numbers-protected = الأرقام محمية كي لا يعرف أحد.
report-matrix-summary = { $rows } × { $columns }
report-matrix-other-columns = أخرى
report-matrix-others = العمود ”أخرى“ يضم: { $names }.
report-matrix-none-left-out = حذفت الصفوف والأعمدة التي بلا زيارات.
report-matrix-zero-left-out = حذفت الصفوف والأعمدة التي رقمها 0.
report-missing-days = لم تسجل كل أيام العمل، فالأرقام غير كاملة. الناقص: { $days }.
report-mentions-remark = الأرقام ذكر: للزيارة الواحدة أكثر من موضوع. عدد الزيارات { $visits }.
report-chart-of = رسم بياني. { $what }. الأرقام في الجدول المجاور.
report-chart-alternative = رسم بياني بالأعمدة. { $what }: { $numbers }.

report-marking-internal = داخلي – أرقام دقيقة
report-marking-protected = أرقام محمية
report-marking-internal-sentence = الأرقام دقيقة وللاستعمال الداخلي فقط. الرقم الصغير قد يكشف إنسانًا.
report-marking-protected-sentence = الأرقام محمية كي لا يعرف أحد. يجوز إعطاء الملف للآخرين.

report-reading = كيف تقرأ الأرقام
report-reading-visit = الزيارة اتصال واحد في نقطة الإرشاد أو بالهاتف أو برسالة. قد يأتي فيها أكثر من زائر.
report-reading-mentions = المواضيع والإحالات ذكر: للزيارة الواحدة أكثر من واحد. لذلك قد يزيد مجموعها على الزيارات.
report-reading-zero = 0 يعني أنه لم تكن زيارات.
report-reading-missing = ”ناقص“ يعني أن يوم عمل لم يسجل عنه شيء. هذا ليس صفرًا.
report-reading-closed = ”مغلق“ يعني أن نقطة الإرشاد كانت مغلقة.
report-reading-protected = ”محمي“ يعني أن الرقم لا يعطى كي لا يعرف أحد.

report-sheet-about = معلومات
report-about-organisation = المنظمة
report-about-place = نقطة الإرشاد
report-about-week = الأسبوع
report-about-day = اليوم
report-about-marking = الأرقام
report-about-visits = مجموع الزيارات
report-about-people = مجموع الزوار
report-about-missing = الأيام الناقصة
report-about-none-missing = لا أيام ناقصة.
report-about-state = حالة اليوم
report-about-staff = المرشدون
report-visits-once = الزيارات، كل منها مرة واحدة
telling-days = أيام العمل: مسجلة { $recorded }، صفر مؤكد { $zero }، مغلقة { $closed }، ناقصة { $missing }. تسجيلات في أيام أخرى: { $unexpected }.
