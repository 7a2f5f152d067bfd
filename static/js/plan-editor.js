// Makes the field of a section nicer: saving as one types, and showing how it reads.
