//! Common given names of those who live in Finland, in Latin letters. Put together for this program from general knowledge.
//!
//! A name that is also an ordinary word at the beginning of a Finnish, Swedish or English sentence stands in [`ALSO_WORDS`]
//! and counts only inside a sentence.

/// Names that are no ordinary words.
pub(super) const NAMES: &str = "
    Aapo Aarne Aaro Aatu Abdi Abdirahman Abdul Abdulkadir Abdullah Abdullahi Abdulqadir Abebe Adebayo Ahmad Ahmed Ahmet Aila Aili
    Aisha Aishah Akseli Aleksandr Aleksandra Aleksanteri Aleksei Aleksi Alexander Alexandr Alexandra Alexei Almaz Amanda Ameer
    Amina Aminah Amir Anas Anastasia Anatoli Anders Andreas Andrei Andrew Andrey Andrii Anil Anita Anja Ann Anneli Anni Anniina
    Annika Annikki Annukka Anssi Antero Anthony Anton Antti Anu Ari Artem Artjom Arto Arttu Asad Asha Ashley Ashraf Asko Asma
    Astrid Atte Auli Aulis Aune Ayaan Ayan Ayse Azad Aziz Barbara Bashir Berivan Bilal Birgitta Björn Bohdan Boris Brian Carina
    Carl Carlos Carola Charles Chidi Christer Christina Dahir Daniel Daria David Deborah Deepak Deeqa Denis Dilan Dmitri Dmitry
    Ebrahim Eelis Eemeli Eerik Eerika Eero Eetu Eeva Eevi Eija Eila Eino Ekaterina Elena Elias Eliisa Elin Elina Elisa Elisabet
    Elizabeth Ella Ellen Elli Elsa Elsi Emeka Emil Emilia Emily Emine Emma Emmi Ensio Erik Erika Erja Erkki Esko Essi Eva Eveliina
    Evgeni Faduma Fadumo Faisal Farah Farhad Farhan Farid Fartun Fatemeh Fathi Fatima Fatime Fatma Fatuma Fernando Filip Firas
    Fredrik Fredrika Gabriela Galina George Gunilla Gunnar Gurpreet Gustav Göran Habib Habiba Hadi Haile Halima Hamid Hamza Hanan
    Hanna Hannele Hannu Harri Hasan Hassan Hawa Hawo Heidi Heikki Helena Heli Heljä Helvi Henna Henri Henriette Henriikka Henrik
    Hilkka Hilma Hiwa Hodan Hossein Huda Husein Hussain Hussein Håkan Ibrahim Ida Idil Idris Ifrah Igor Iida Iiro Iivari Ilari
    Ilhan Ilkka Ilmari Ilona Inga Ingrid Inkeri Irina Irja Irma Irmeli Iryna Isabel Ismael Ismail Ismo Ivan Jaakko Jaana Jalmari
    Jamal James Jamila Janne Jari Jarkko Jarmo Jawad Jenna Jenni Jennifer Jens Jere Jesse Jessica Joakim Joel Johan Johanna
    Johannes John Jonas Jonatan Joni Joona Joonas Jorge Jose Joshua Jouni Juan Juha Juhana Juhani Juho Jukka Julia Julija Jussi
    Justiina Juuso Jyri Jyrki Kaarina Kaarlo Kadri Kaija Kaisa Kaja Kalervo Kalevi Kalle Karen Kari Karim Karin Karl Karoliina
    Karri Karwan Katariina Katarina Kateryna Katja Katri Katrin Kauno Keijo Kenneth Kersti Kerstin Kerttu Kevin Khadija Khadijo
    Khadra Khaled Khalid Kimberly Kimmo Kirill Kirsi Kirsti Kjell Kofi Konsta Konstantin Krista Kristian Kristiina Kristina
    Kristjan Ksenia Kwame Kyllikki Kyösti Laila Lari Larisa Lars Lassi Lauri Layla Leena Leevi Leila Lena Lenni Leyla Liban Liina
    Liisa Linh Linnea Ljudmila Lotta Luis Luisa Lyudmyla Maarika Magnus Mahad Mahdi Mahmoud Mahmud Maija Maiju Maire Majid Maksim
    Malika Malin Margaret Margareta Margus Mari Maria Mariam Marianne Marika Marina Marita Maritta Marjatta Marjo Marjut Marketta
    Markku Marko Markus Martta Marwa Mary Maryam Maryan Masoud Matias Matilda Mats Matthew Matti Mauri Meelis Meeri Mehdi Mehmet
    Mekonnen Melissa Merja Meryem Michael Michelle Miguel Mihail Mihkel Miia Miika Mika Mikael Mikaela Mikko Milla Minna Mira
    Mirja Mirjami Mirva Mohamad Mohamed Mohammad Mohammed Mohamud Mona Monica Moona Morteza Muhammad Muhammed Mustafa Mykola Nada
    Nadezhda Nadia Nadifa Naemi Naima Nancy Nasra Nasrin Nasser Nasteho Natalia Nataliia Natalja Ngozi Nguyen Niilo Niina Nikita
    Niklas Niko Nikolai Nils Noor Noora Nour Oksana Olavi Oleg Oleh Oleksandr Oleksii Olena Olga Oliver Olli Olof Omar Oona Oskar
    Oskari Osman Osmo Otso Outi Paavo Parisa Patricia Paula Pauli Pauliina Pavel Pedro Pekka Pentti Pernilla Perttu Petja Petra
    Petri Petteri Phuong Pirjo Pirkko Pjotr Polina Priit Priya Rafael Ragnar Rahim Rahma Rahul Raija Raili Raimo Rajesh Rami Rana
    Rashid Rasmus Rebin Reetta Reijo Rein Reino Reza Richard Riikka Riina Riitta Risto Ritva Robert Rojin Rolf Ronja Roope Rosa
    Roza Ruqiya Saana Saara Sabah Sadia Safia Sahra Saida Saija Sakari Salah Saleh Salim Salla Salma Sami Samir Samira Samu Samuel
    Samuli Sandra Sanjay Sanna Santeri Santtu Sara Sarah Sari Sayed Sebastian Seija Selam Seppo Sergei Serhii Shilan Shirin Shukri
    Siham Siim Silja Simo Sinikka Siriporn Sirkka Sirpa Sofia Soile Somchai Somsak Soran Stefan Stephanie Steven Suad Suda
    Suleiman Suleyman Sunita Susan Susanna Sven Svetlana Tahir Taina Tamara Taneli Tanja Tapani Tapio Taras Tariq Tarja Tarmo
    Tatiana Tatu Teemu Teija Teppo Terhi Tero Terttu Tesfaye Tetiana Thanh Thomas Tiia Tiina Tiit Timo Tomas Tomi Tommi Toni
    Toomas Topi Torsten Trang Triin Tsegay Tuan Tuija Tuire Tuomas Tuomo Tuukka Tuula Tuulikki Tyyne Ulf Ulla Ulrika Umar Unto
    Urho Urmas Urpo Usman Vadim Valentina Valeri Valtteri Vasili Veera Veijo Veikko Venla Vera Vesa Victoria Viivi Viktor Viktoria
    Viktoriia Vilho Viljami Ville Vilma Virpi Vitali Vladimir Volodymyr Väinö Waleed Wanida William Yana Yasin Yasmin Yevhen
    Yohannes Youssef Yrjö Yulia Yuliia Yunus Yuri Yusuf Zahra Zainab Zaynab Zeinab Zeynep Ülle
";

/// Names that are ordinary words as well, or that a sentence may begin with for another reason.
pub(super) const ALSO_WORDS: &str = "
    Aamu Aatos Abla Adel Ahti Ahto Aimo Aino Aki Alaa Ali Alma Amal Anh Anna Anne Arja Armas Arvo Auvo Axel Bo Christian Dina Duc
    Eda Eden Elo Else Faith Grace Hans Helmi Hilja Hilla Hope Iita Ilma Ilo Ilta Iman Ina Inka Iris Isla Jan Jana Jouko Joy Kai
    Kaino Kaj Kalla Kamal Kauko Lahja Laina Lea Lee Lempi Leo Liam Lilja Linda Lucia Lumi Maj Marja Mark Max Mei Meri Mervi Milja
    Mimmi Muna Nina Nur Oiva Onni Orvo Orvokki Otto Pamela Pasi Per Pia Pihla Pilvi Pipsa Pyry Päivi Päivikki Päiviö Raisa Raita
    Rauha Raul Rauni Rauno Reima Roman Rose Roy Ruth Ruusu Ruut Sade Said Saima Sakke Satu Seela Selma Sini Sirkku Sisko Siv Sohvi
    Sointu Sulo Suvi Säde Taimi Taisto Taito Taru Tea Tellervo Toivo Torsti Touko Tuisku Tuomi Tuuli Tuulia Tyyni Ukko Usko Vieno
    Vilja Visa Voitto Will Ylva
";
