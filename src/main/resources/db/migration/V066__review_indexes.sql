-- Which step takes back which is looked for step by step and part by part.
create index review_step_undoes on review_step (region, source, undoes);
