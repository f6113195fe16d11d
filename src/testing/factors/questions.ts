// The security questions of Okta by their keys, with texts of our own.

export const QUESTIONS: { readonly [key: string]: string } = {
  disliked_food: "Which dish did you refuse to eat as a child?",
  name_of_first_plush_toy: "How was your first soft toy called?",
  first_award: "What did you win your first prize for?",
  favorite_security_question: "Which security question do you like best?",
  favorite_toy: "Which toy did you love most as a child?",
  first_computer_game: "Which computer game did you play first?",
  favorite_movie_quote: "Which line of a film do you like best?",
  first_sports_team_mascot: "Which mascot did your first team have?",
  first_music_purchase: "Which album or song did you buy first?",
  favorite_art_piece: "Which work of art do you like best?",
  grandmother_favorite_desert: "Which dessert did your grandmother like best?",
  first_thing_cooked: "Which dish did you learn to cook first?",
  childhood_dream_job: "What did you want to become when you were small?",
  first_kiss_location: "Where were you kissed first?",
  place_where_significant_other_was_met: "Where did you meet your partner?",
  favorite_vacation_location: "Where did you spend your best holiday?",
  new_years_two_thousand: "Where did you welcome the year 2000?",
  favorite_speaker_actor: "Which speaker do you like best?",
  favorite_book_movie_character: "Which character of a book or a film do you like best?",
  favorite_sports_player: "Which athlete do you like best?",
};
