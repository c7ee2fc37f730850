-- Whoever leads a school discloses for it, and sees ever after what it disclosed and who has read it.

insert into access.powers values ('see-own-disclosures', 'head_of_school'), ('disclose', 'head_of_school');
