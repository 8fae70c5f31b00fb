package app.auditorium.standalone.demo;

/** In which language an audit is written up. */
enum Language {
    ZH,
    EN
}
