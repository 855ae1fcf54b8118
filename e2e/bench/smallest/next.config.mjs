/** Next's stock settings; without a file of its own, Next takes the one of the app above. */
export default {};
