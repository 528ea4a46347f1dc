//! iced's own smallest counter: the baseline of a window that shows next to nothing, built with the same features and profile.

use iced::widget::{button, column, text};
use iced::{Center, Element};

#[derive(Default)]
struct Counter {
    value: i64,
}

#[derive(Debug, Clone, Copy)]
enum Message {
    Increment,
    Decrement,
}

pub(crate) fn run() -> iced::Result {
    iced::run(Counter::update, Counter::view)
}

impl Counter {
    fn update(&mut self, message: Message) {
        match message {
            Message::Increment => self.value += 1,
            Message::Decrement => self.value -= 1,
        }
    }

    fn view(&self) -> Element<'_, Message> {
        let buttons = column![
            button("Increment").on_press(Message::Increment),
            text(self.value).size(50),
            button("Decrement").on_press(Message::Decrement)
        ];
        buttons.padding(20).align_x(Center).into()
    }
}
