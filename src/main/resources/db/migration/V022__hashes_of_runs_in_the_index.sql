-- By what articles may be versions of one story is found in the index from now on: here each article wrote to 32 places.
drop table story_hash;
