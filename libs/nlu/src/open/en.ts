/** Everyday English questions and remarks that no service desk is there for, one a line. */
export const OPEN_EN = `will it rain today
what is the temperature outside
how cold will it get tonight
is there a storm coming
what's the forecast for tomorrow
what time is it
what day is it today
how many days until christmas
when is easter this year
when do the clocks change
what is the capital of france
how tall is mount everest
how many planets are there
how did the dinosaurs die
what is the speed of light
who was the first president
when did the second world war end
who wrote hamlet
what is the population of japan
how many countries are in the world
what is the largest ocean
what is the square root of 144
what is 15 percent of 80
solve this equation for x
how do I calculate the area of a circle
what is a prime number
help me with my math homework
write me an essay
write a poem about spring
write a cover letter for me
help me write a speech
proofread this paragraph
summarize this article for me
think of a name for my dog
suggest a baby name
translate this sentence into spanish
how do you say thank you in japanese
what does this word mean
how do you spell necessary
write a python function
why does my code throw an error
how do I reverse a linked list
how do I center a div
what is recursion
how do I deploy a website
which programming language should I learn
explain machine learning to me
what is a blockchain
what is quantum computing
will robots take over the world
tell me a story
sing me a song
give me a riddle
tell me something interesting
let's play a game
do you play chess
do you have feelings
how old are you
are you male or female
where do you live
do you have a girlfriend
what is your favorite color
what is the meaning of life
do you dream
are you smarter than me
I feel sad today
I am so bored
I can't sleep at night
my girlfriend broke up with me
how do I ask someone out
my boss hates me
how do I make friends
I had a fight with my wife
should I quit my job
what should I do with my life
I have a headache what should I take
how do I get rid of a cough
what are the symptoms of flu
is it safe to take aspirin daily
how much water should I drink
how do I lose weight fast
what exercises build abs
is coffee bad for you
my baby has a fever
what vaccine do I need
how do I book a doctor's appointment
does my health insurance cover this
how do I make lasagna
how long do I boil eggs
what can I cook for dinner
recipe for banana bread
how many calories are in an avocado
is this mushroom edible
find a good restaurant nearby
book a table for two
order me a pizza
where can I get good coffee
what should I see in rome
best beaches in spain
do I need a visa for thailand
book a flight to london
my flight was delayed what are my rights
can I bring a carry on bag
what gate does my plane leave from
when does the next train leave
how do I get to the airport
call me a taxi
find me a cheap hotel
what time is hotel checkout
where is the nearest gas station
how is the traffic right now
directions to downtown
where can I park my car
how often should I change my oil
how do I jump start a car
how do I renew my driver's license
my car makes a strange noise
how do I pay a parking ticket
how is the stock market doing
should I buy this stock
what is the price of gold
what is the exchange rate of the euro
will bitcoin go up
what is my checking account balance
how do I open a savings account
how do I report a lost debit card
what is a good mortgage rate
how do I improve my credit score
how do I get a loan for a house
how do I file my taxes
when is the tax deadline
how does social security work
how do I save for retirement
how do I start a company
how do I write a business plan
can my employer fire me without notice
how do I sue my landlord
my tenant does not pay rent
how do I get a divorce
what are my rights if arrested
my neighbor is too loud
the electricity went out
how do I pay my water bill
my internet is slow at home
how do I upgrade my data plan
I have no signal on my phone
how do I unlock my sim card
my computer will not start
my printer is offline
how do I free up storage on my phone
how do I recover deleted photos
how do I delete my facebook
how do I get more followers
how do I edit a video
what is a good video game
how do I beat this level
what movies are playing tonight
recommend a good book
what is the best series to binge
who sings this song
is that actor married
who is the richest person in the world
who won the game last night
when is the next world cup
what are the rules of baseball
what is the score
what is in the news today
who won the election
what do you think about politics
what are tonight's lottery numbers
what is my horoscope
what does my dream mean
read my palm
how do I get into college
when do exams start
how do I study better
how do I learn english
what is a good major
how do I write a resume
how do I prepare for an interview
are you hiring
how do I apply for a job at your company
do you offer an apprenticeship
did you receive my job application
what is the salary of your staff
who is the founder of your company
how much profit does your company make
where is your head office building
can I interview your manager for a newspaper
can I visit your factory
my cat will not eat
how do I train my puppy
how often should I water a cactus
what plants grow in shade
how do I get rid of ants
my sink is clogged
how do I fix a leaking tap
how much does it cost to renovate a kitchen
how do I paint a wall
how do I remove a wine stain
how do I tie a tie
how do I plan a wedding
how do I change a diaper
when do babies start to walk
how do I get a marriage license
I lost my id card what now
how do I register to vote
how do I call the police
what is the number of an ambulance
how do I play guitar
how do I draw a face
how do I take better photos
how do I learn to swim
how do I meditate
how do I wake up early
how do I stop smoking
how do I stop being nervous
what should I read next
set an alarm for seven
remind me to call mom
turn on the lights
play some music
turn the volume down
set a timer for ten minutes
add milk to my shopping list
what is on my calendar
text my brother
call my wife
navigate home
what is the battery level
flip a coin
roll a dice
happy birthday
merry christmas
you are stupid
I love you
you are funny
blah blah
asdf
testing one two three
whatever
lol
guess who I am
sing happy birthday
I am hungry
I am tired
what's up with the world
is time travel possible
do aliens exist
why do cats purr
why do leaves turn red
how do airplanes fly
how does a battery work
who invented the telephone
what is dna
what came first the chicken or the egg
how deep is the ocean
what is the fastest animal
what language do they speak in brazil
how do I get my visa extended
how do I report a crime
how do I become a pilot
how do I convert miles to kilometers
how many ounces in a cup
how do I merge cells in a spreadsheet
how do I make a slide show
how do I cite a website
how do I patent an idea
do you have any job openings
can I do an internship with you
who do I send my resume to
is your company publicly traded
what is your stock price
how do I open my own shop online
how do I sell things on the internet
where can I sell my old furniture
how do I rent out my apartment
where can I donate clothes
how do I become a driver
how much do couriers earn
change my seat on the plane
how much luggage can I take on a flight
is breakfast included at the hotel
can I check in early at the hotel
how do I dispute a bill with my bank
my bank app does not open
how do I top up my phone credit
my broadband is down
the landlord keeps my deposit
how do I file an insurance claim
what does my car insurance cover
how do I enroll my child in school
do my homework
finish my assignment
write a resignation letter
write a birthday message for my mom
give me a slogan
make up a story about a dragon
say something funny
what is the square root of 81
what is seven times eight
convert 10 kilometers to miles
debug my javascript
how do I write an sql join
what causes a deadlock
which team is leading the league
who scored the winning goal
what is on tv tonight
is the museum open today
will it be sunny this weekend
how is the weather where you are
is it going to snow
how high is the humidity
what does a cat dream about
how do bees make honey
can dogs eat chocolate
who built the pyramids
what is the longest river
how old is the universe
what is the moon made of
is it safe to mix these medicines
my tooth hurts
I feel dizzy`
